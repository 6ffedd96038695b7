import { describe, expect, it } from 'vitest';
import { replayed, terminalWorld } from './world-terminal.ts';

const OPTIONS_DROP_IN = `[Service]
EnvironmentFile=-/etc/default/docker
ExecStart=
ExecStart=/usr/bin/dockerd -H unix:///var/run/docker.sock --containerd=/run/containerd/containerd.sock $DOCKER_OPTS
`;

describe('/etc/default/docker', () => {
  it('is passed over by the packaged unit, and read by a drop-in that names it', async () => {
    const { run, faults } = await terminalWorld();
    const change = `echo 'DOCKER_OPTS="--log-level=warn"' | sudo tee -a /etc/default/docker >/dev/null; sudo service docker restart; pgrep -a dockerd`;
    expect(await run(change)).not.toContain('--log-level');
    expect(
      await run(
        `sudo mkdir -p /etc/systemd/system/docker.service.d; echo '${OPTIONS_DROP_IN}' | sudo tee /etc/systemd/system/docker.service.d/opts.conf >/dev/null; sudo systemctl daemon-reload; sudo service docker restart; pgrep -a dockerd`,
      ),
    ).toMatch(
      /^\d+ \/usr\/bin\/dockerd -H unix:\/\/\/var\/run\/docker\.sock --containerd=\/run\/containerd\/containerd\.sock --log-level=warn\n\[0\]$/,
    );
    expect(faults).toEqual([]);
  });

  it('counts from the start where a world has the drop-in', async () => {
    const files = { '/etc/systemd/system/docker.service.d/opts.conf': OPTIONS_DROP_IN, '/etc/default/docker': 'DOCKER_OPTS="--debug"\n' };
    const { run } = await terminalWorld({ hosts: { dockerhost: { files } } });
    expect(await run('pgrep -a dockerd')).toContain(' --debug\n');
    expect(
      await run('sudo sed -i s/--debug/--log-level=error/ /etc/default/docker; sudo service docker restart; pgrep -a dockerd'),
    ).toContain(' --log-level=error\n');
  });
});

describe('service', () => {
  it('knows what runs, and leaves the rest to scripts', async () => {
    const { run } = await terminalWorld();
    expect(await run('service --status-all')).toBe(' [ + ]  docker\n[0]');
    expect(await run('service nosuch frobnicate')).toBe('nosuch: unrecognized service\n[1]');
    expect(await run('sudo service nosuch start')).toBe('Failed to start nosuch.service: Unit nosuch.service not found.\n[5]');
    expect(await run('sudo service docker stop; docker ps; /etc/init.d/docker status | head -3 | tail -1')).toMatch(
      /^Cannot connect to the Docker daemon at unix:\/\/\/var\/run\/docker\.sock\. Is the docker daemon running\?\n {5}Active: inactive \(dead\) since .*\n\[0\]$/,
    );
    expect(await run('sudo /etc/init.d/docker start')).toBe('Starting docker (via systemctl): docker.service.\n[0]');
  });

  it('says on Red Hat where it leads, and enabling there makes the link', async () => {
    const { run, faults } = await terminalWorld({ hosts: { dockerhost: { profile: 'redhat' } } });
    expect(await run('systemctl is-enabled docker; systemctl is-active docker')).toBe('disabled\ninactive\n[3]');
    expect(await run('sudo service docker start')).toBe('Redirecting to /bin/systemctl start docker.service\n[0]');
    expect(await run('sudo systemctl enable docker')).toBe(
      'Created symlink /etc/systemd/system/multi-user.target.wants/docker.service → /usr/lib/systemd/system/docker.service.\n[0]',
    );
    expect(await run('systemctl status docker | sed -n 2p')).toBe(
      '     Loaded: loaded (/usr/lib/systemd/system/docker.service; enabled; preset: disabled)\n[0]',
    );
    expect(await run('sudo journalctl -u docker -o cat | tail -1')).toBe('Started Docker Application Container Engine.\n[0]');
    expect(await run('ls /etc/sysconfig/docker /etc/default/docker')).toContain("cannot access '/etc/default/docker'");
    expect(faults).toEqual([]);
  });
});

describe('docker.socket', () => {
  it('starts a stopped Docker again when a client comes, and systemctl warns of it', async () => {
    const { run } = await terminalWorld({ hosts: { dockerhost: { services: { 'docker.socket': 'running' } } } });
    expect(await run('pgrep -a dockerd')).toContain('/usr/bin/dockerd -H fd:// --containerd=');
    expect(await run('sudo systemctl stop docker; systemctl is-active docker docker.socket')).toBe(
      "Stopping 'docker.service', but its triggering units are still active:\ndocker.socket\ninactive\nactive\n[0]",
    );
    expect(await run('docker ps -q; systemctl is-active docker')).toBe('active\n[0]');
    // Somebody who knows only service(8) stops both.
    expect(await run('sudo service docker stop; docker ps; systemctl list-sockets --no-legend')).toBe(
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n[0]',
    );
  });
});

describe('a reboot', () => {
  const world = { hosts: { dockerhost: { images: ['busybox'] } } };

  it('brings back the terminal, what is enabled, and containers by their restart policy', async () => {
    const { run, type, world: machine, screen, faults } = await terminalWorld(world);
    await run('docker run -d --name always --restart always busybox sleep 1000');
    await run('docker run -d --name stopped --restart unless-stopped busybox sleep 1000; docker stop -t 0 stopped');
    await run('docker run -d --name plain busybox sleep 1000');
    await run('touch /tmp/temporary /home/student/kept; sudo touch /run/volatile');
    const before = await run('cat /proc/sys/kernel/random/boot_id');
    const down = await type('sudo reboot\n', 30);
    expect(down).toContain('The system will reboot now!');
    expect(down).toContain('Connection to dockerhost closed by remote host.\r\nConnection to dockerhost closed.\r\n');
    expect(down).toMatch(/student@dockerhost:~\$ $/);
    expect(await run('docker ps --format {{.Names}}')).toBe('always\n[0]');
    expect(await run('ls /tmp /home/student /run/volatile')).toBe(
      "ls: cannot access '/run/volatile': No such file or directory\n/home/student:\nkept\n\n/tmp:\n[2]",
    );
    expect(await run('cat /proc/sys/kernel/random/boot_id')).not.toBe(before);
    expect(await run('sudo journalctl --list-boots | wc -l; uptime -p; ps -o pid,args -p 1')).toBe(
      '3\nup 0 minutes\n    PID COMMAND\n      1 /sbin/init\n[0]',
    );
    const log = await run('sudo journalctl -b -1 -u docker -o cat -g systemd -q; sudo journalctl -b -1 -o cat _PID=1 | tail -2');
    expect(log).toContain('Reached target reboot.target - System Reboot.\nShutting down.\n');
    expect(await type('echo $((6*7))\n')).toContain('42');
    expect(faults).toEqual([]);
    expect(await replayed(world, machine.journal, machine.scheduler.now())).toBe(screen());
  });

  it('leaves down what is not enabled', async () => {
    const { run, type } = await terminalWorld({ hosts: { dockerhost: { profile: 'redhat' } } });
    await run('sudo systemctl start docker');
    await type('sudo systemctl reboot\n', 30);
    expect(await run('systemctl is-active docker')).toBe('inactive\n[3]');
    await run('sudo systemctl enable docker');
    await type('sudo shutdown -r now\n', 30);
    expect(await run('systemctl is-active docker')).toBe('active\n[0]');
  });

  it('can be planned and called off, and is not for everybody', async () => {
    const { run, type, screen, ended } = await terminalWorld();
    expect(await run('reboot')).toBe(
      'Failed to set wall message, ignoring: Interactive authentication required.\nCall to Reboot failed: Interactive authentication required.\n[1]',
    );
    expect(await run('sudo shutdown -r +5 lunch')).toMatch(
      /^Reboot scheduled for Mon 2026-03-02 09:05:0\d UTC, use 'shutdown -c' to cancel\.\n\[0\]$/,
    );
    expect(screen()).toContain('lunch\r\r\nThe system will reboot at Mon 2026-03-02 09:05:0');
    expect(await run('sudo shutdown -c; ls /run/systemd/shutdown')).toBe('[0]');
    expect(await run('sudo shutdown noon')).toBe('Failed to parse time specification: noon\n[1]');
    await run('sudo kill -9 1');
    expect(await run('echo alive')).toBe('alive\n[0]');
    await type('sudo kill -INT 1\n', 30);
    expect(await run('sudo journalctl --list-boots | wc -l')).toBe('3\n[0]');
    await type('sudo poweroff\n', 30);
    expect(ended).toEqual([255]);
  });

  it('leaves a host off that was switched off, until somebody opens a terminal on it', async () => {
    const { type, world, screen, ended, faults } = await terminalWorld();
    await type('sudo poweroff\n', 30);
    expect(ended).toEqual([255]);
    expect(await type('echo nobody\n', 5)).toBe('');
    await world.input({ kind: 'terminal.open', terminal: 1, host: 'dockerhost', size: { rows: 24, cols: 80 } }, world.scheduler.now());
    expect(await type('', 30)).toMatch(/student@dockerhost:~\$ $/);
    expect(await type('echo $((6*7))\n')).toContain('42');
    // Who ends his own connection on a host that stays up has ended the terminal.
    await type('sudo pkill -9 sshd\n', 30);
    expect(screen()).toMatch(/Connection to dockerhost closed by remote host\.\r\nConnection to dockerhost closed\.\r\n$/);
    expect(ended).toEqual([255, 255]);
    expect(faults).toEqual([]);
  });
});
