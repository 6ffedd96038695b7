import { expect, it } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';

const student = { student: { groups: ['sudo', 'docker'], password: 'pw' } };
const WORLD = {
  hosts: {
    one: { address: '192.168.99.10', user: 'student', users: student },
    two: { address: '192.168.99.100', user: 'student', users: student },
  },
  links: { lan: { hosts: ['one', 'two'], subnet: '192.168.99.0/24' } },
};

const type = (...lines: readonly (string | { text: string; wait: number })[]) =>
  lines.map((line) => ({ terminal: 1, wait: 1, ...(typeof line === 'string' ? { text: `${line}\r` } : line) }));

/** Without the marks around what is typed. ssh ends its own lines with \r\n, to which a terminal adds another \r. */
const plain = (screen: string): string => screen.replaceAll(/\x1b\[\?2004(?:h|l\r)/g, '').replaceAll(/\r+\n/g, '\n');

it('asks about an unknown host and for the password, and passes a command and its status through', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type(
    type(
      'ssh 192.168.99.100 "hostname; exit 7"',
      'yes',
      { text: 'wrong\r', wait: 4 },
      'pw',
      'echo "<$?>"; ssh -p 23 two; ssh nosuch; echo "<$?>"',
    ),
  );
  const screen = plain(sandbox.screen(1));
  expect(screen).toContain("The authenticity of host '192.168.99.100 (192.168.99.100)' can't be established.\n");
  expect(screen).toContain(
    "student@192.168.99.100's password: \nPermission denied, please try again.\nstudent@192.168.99.100's password: \ntwo\n",
  );
  expect(screen).toContain(
    '<7>\nssh: connect to host two port 23: Connection refused\nssh: Could not resolve hostname nosuch: Name or service not known\n<255>\n',
  );
  expect(sandbox.faults).toEqual([]);
});

it('knows a key by the names it was met under, and asks a server for it without logging in', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type(type('ssh two true', 'yes', 'pw', 'ssh 192.168.99.100 true', 'no', 'ssh-keyscan two >>.ssh/known_hosts'));
  await sandbox.type(type('cut -d" " -f1,2 .ssh/known_hosts | tail -1', 'ssh 192.168.99.100 true', 'no'));
  const screen = plain(sandbox.screen(1));
  expect(screen).toContain(
    'This host key is known by the following other names/addresses:\n    ~/.ssh/known_hosts:1: [hashed name]\nAre you sure',
  );
  expect(screen).toContain('# two:22 SSH-2.0-OpenSSH_9.6p1');
  expect(screen).toContain('two ssh-ed25519\n');
  expect(screen).toContain('    ~/.ssh/known_hosts:1: [hashed name]\n    ~/.ssh/known_hosts:2: two\nAre you sure');
  expect(sandbox.faults).toEqual([]);
});

it('gives a terminal over there: size, job control, the way back by ~. and by exit', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type(type('ssh two', 'yes', 'pw', 'tty; who; stty size', 'sleep 99', { text: '\x03', wait: 1 }, 'echo "<$?>"'));
  await sandbox.world.input({ kind: 'terminal.resize', terminal: 1, size: { rows: 30, cols: 100 } }, sandbox.world.scheduler.now());
  await sandbox.type(type('stty size; exit 5', 'echo "<$?>"', 'ssh two', 'pw', '', '~.', 'echo "<$?> $(hostname)"'));
  const screen = plain(sandbox.screen(1));
  expect(screen).toMatch(/\/dev\/pts\/0\nstudent {2}pts\/0 .*\(192\.168\.99\.10\)\n24 80\n/);
  expect(screen).toContain('sleep 99\n^C\n');
  expect(screen).toMatch(/<130>\n/);
  expect(screen).toContain('30 100\nlogout\nConnection to two closed.\n');
  expect(screen).toContain('<5>\n');
  expect(screen).toMatch(/Last login: Mon Mar {2}2 09:00:\d\d 2026 from 192\.168\.99\.10\n/);
  expect(screen).toContain('<255> one\n');
  expect(sandbox.faults).toEqual([]);
});

it('lets a key in, once its half is over there and nobody else could have put it there', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type(
    type(
      'ssh-keygen -q -N "" -f .ssh/id_ed25519',
      'mkdir -m 700 .ssh; ssh-keygen -q -N "" -f .ssh/id_ed25519',
      'ssh-copy-id two',
      'yes',
      'pw',
    ),
  );
  await sandbox.type(
    type(
      'echo from here | ssh two "cat; hostname"; ssh two "chmod 777 .ssh"; ssh -o BatchMode=yes two id; echo "<$?>"',
      'chmod 644 .ssh/id_ed25519; ssh -o BatchMode=yes two id',
    ),
  );
  const screen = plain(sandbox.screen(1));
  expect(screen).toContain('Number of key(s) added: 1\n');
  expect(screen).toContain('from here\ntwo\nstudent@two: Permission denied (publickey,password).\n<255>\n');
  expect(screen).toContain("Permissions 0644 for '/home/student/.ssh/id_ed25519' are too open.\n");
  expect(sandbox.faults).toEqual([]);
});

it('warns of a host that is not who it was, and tells of a connection that is lost', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type(type('ssh two', 'yes', 'pw', 'echo pw | sudo -S sh -c "rm /etc/ssh/ssh_host*; systemctl restart ssh"'));
  await sandbox.type(type('kill -9 $PPID', 'echo "<$?> $(hostname)"; ssh two id', "ssh-keygen -R two; cut -d' ' -f2 .ssh/known_hosts"));
  const screen = plain(sandbox.screen(1));
  expect(screen).toContain('Connection to two closed by remote host.\nConnection to two closed.\n');
  expect(screen).toContain('<255> one\n');
  expect(screen).toContain('@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\n');
  expect(screen).toContain('Host key verification failed.\n');
  expect(screen).toContain('# Host two found: line 1\n/home/student/.ssh/known_hosts updated.\n');
  expect(sandbox.faults).toEqual([]);
});

it('copies files and directories there and back', async () => {
  const sandbox = await openSandbox(WORLD);
  await sandbox.type(type('ssh two true', 'yes', 'pw', 'ssh-keygen -q -N "" -f .ssh/id_ed25519; ssh-copy-id two', 'pw'));
  await sandbox.type(
    type(
      'mkdir -p d/e; echo first > d/one; echo second > d/e/two; echo alone > file; scp -q file two:; scp -qr d two:/tmp',
      'ssh two "cat file /tmp/d/one /tmp/d/e/two"; scp -q two:/tmp/d/one back; cat back; scp file two:/nosuch/x; scp two:nosuch .; scp -r two:/tmp/d got; find got -type f',
    ),
  );
  const screen = plain(sandbox.screen(1));
  expect(screen).toContain(
    'alone\nfirst\nsecond\nfirst\nscp: /nosuch/x: No such file or directory\nscp: nosuch: No such file or directory\n',
  );
  expect(screen).toMatch(/\none {40,}100% {4}6 {5,}[\d.]+[KM]B\/s {3}00:00/);
  expect(sandbox.faults).toEqual([]);
});
