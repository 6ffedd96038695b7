import { describe, expect, it } from 'vitest';
import { terminalWorld } from './world-terminal.ts';

const plain = (screen: string): string => screen.replaceAll(/\x1b\[[0-9;?]*[a-zA-Z]/g, '').replaceAll('\r', '');

describe('a host whose files are all gone', () => {
  it('goes on with what runs, says what is missing, and is whole again in a new world', async () => {
    const { type, faults } = await terminalWorld();
    await type('docker run -d --name web nginx > /dev/null; docker run -d busybox sh -c "while date; do sleep 1; done" > /dev/null\r', 40);
    await type('id > /dev/null; sudo bash\r', 1);
    await type('id > /dev/null\r', 1);
    const after = plain(await type('rm -rf --no-preserve-root / 2>/dev/null; id\r', 60));
    expect(after).toContain('bash: /usr/bin/id: No such file or directory\nroot@dockerhost:');
    expect(plain(await type('docker ps; cd /; echo *\r', 1))).toMatch(/docker: command not found\ndev proc run sys var\n/);
    await type('named() { for p in /proc/[0-9]*; do read -r c < $p/comm; [ $c = $1 ] && echo ${p#/proc/}; done; }\r', 1);
    expect(plain(await type('named nginx\r', 1))).toMatch(/named nginx\n\d+\n\d+\n/);
    await type('for d in dockerd containerd; do kill -9 $(named $d); done\r', 30);
    expect(plain(await type('echo still [$(named dockerd)] $$\r', 1))).toMatch(/\nstill \[\] \d+\nroot@dockerhost:/);
    await type('kill -HUP 1; kill -TERM 1\r', 5);
    await type('exit\r', 5);
    expect(plain(await type('id\r', 1))).toContain('-bash: /usr/bin/id: No such file or directory\nstudent@dockerhost:');
    expect(faults).toEqual([]);
    const fresh = await terminalWorld();
    expect(plain(await fresh.type('id -un; docker ps -q | wc -l\r', 5))).toContain('student\n0\n');
  }, 60_000);
});

describe('a host whose disk is full', () => {
  it('says so in each program, loses nothing that was there, and recovers', async () => {
    const { type, run, faults } = await terminalWorld();
    await run('docker pull busybox; docker run -d --name kept busybox sh -c "while date; do sleep 1; done"');
    expect(plain(await type('sudo dd if=/dev/zero of=/big bs=1M; echo status $?\r', 80))).toMatch(
      /dd: error writing '\/big': No space left on device\n[\s\S]*\nstatus 1\n/,
    );
    await run('sudo dd if=/dev/zero of=/rest bs=1k');
    await type('', 30);
    expect(await run('docker pull hello-world')).toMatch(/write \/var\/lib\/docker\/tmp\/GetImageBlob\d+: no space left on device\n\[1\]$/);
    expect(await run('docker run --rm busybox true')).toMatch(
      /^docker: Error response from daemon: mkdir \/var\/lib\/docker\/overlay2\/[0-9a-f]{64}-init: no space left on device\n/,
    );
    expect(await run('sudo useradd bob')).toMatch(
      /^useradd: \/etc\/passwd\.\d+: No space left on device\nuseradd: cannot lock \/etc\/passwd; try again later\.\n\[1\]$/,
    );
    expect(await run('sudo adduser --disabled-password --comment "" bob 2>&1')).toMatch(
      /\ngroupadd: \/etc\/group\.\d+: No space left on device\ngroupadd: cannot lock \/etc\/group; try again later\.\n[^\n]*returned error code 10\. Exiting\.\n/,
    );
    expect(await run('echo x > x')).toContain('echo: write error: No space left on device\n[1]');
    expect(await run('sudo systemctl restart docker')).toBe('[0]');
    expect(await run('docker ps -a --format "{{.Names}} {{.Image}}"')).toBe('kept busybox\n[0]');
    expect(await run('journalctl -u docker -n 1 > /dev/null')).toBe('[0]');
    await type('sudo reboot\r', 60);
    expect(await run('sudo rm /big /rest; docker start kept')).toBe('kept\n[0]');
    expect(await run('docker run --rm busybox echo back')).toBe('back\n[0]');
    expect(faults).toEqual([]);
  }, 60_000);
});
