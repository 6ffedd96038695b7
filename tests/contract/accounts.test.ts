import { expect, it } from 'vitest';
import { openSandbox } from '../support/sandbox.ts';

/** Without the marks around what is typed. */
const plain = (screen: string): string => screen.replaceAll(/\x1b\[\?2004(?:h|l\r)/g, '');

it('a group that is given later holds from the next login on, or with newgrp', async () => {
  const sandbox = await openSandbox({ hosts: { h: { users: { student: { groups: ['sudo'] } } } } });
  await sandbox.type([
    { terminal: 1, text: 'docker ps; id -nG\r' },
    { terminal: 1, text: 'sudo usermod -aG docker student; id -nG; id -nG student; docker ps\r' },
    { terminal: 1, text: 'sg docker "docker ps"\r' },
    { terminal: 1, text: 'newgrp docker\r' },
    { terminal: 1, text: 'id -nG; docker ps; exit\r' },
    { terminal: 2, text: 'id -nG; docker ps; who; w -h | wc -l\r' },
  ]);
  const first = plain(sandbox.screen(1));
  expect(first).toMatch(/permission denied[\s\S]*\r\nstudent sudo\r\n/);
  expect(first).toMatch(/\r\nstudent sudo\r\nstudent sudo docker\r\npermission denied/);
  expect(first.match(/CONTAINER ID/g)).toHaveLength(2);
  expect(first).toContain('docker sudo student');
  expect(plain(sandbox.screen(2))).toMatch(
    /student sudo docker\r\nCONTAINER ID.*\r\nstudent {2}pts\/0 {8}2026-03-02 09:00\r\nstudent {2}pts\/1 {8}2026-03-02 09:00\r\n2\r\n/,
  );
  expect(sandbox.faults).toEqual([]);
});

it('an account is made, changed and removed, and the files say so', async () => {
  const sandbox = await openSandbox({ hosts: { h: { user: 'root' } } });
  await sandbox.type([
    { terminal: 1, text: 'useradd -m -s /bin/bash ann; echo ann:secret | chpasswd; su - ann -c "id -un; pwd"; ls -A ~ann\r' },
    { terminal: 1, text: 'adduser ann docker; gpasswd -d ann docker; usermod -L ann; passwd -S ann; userdel -r ann; id ann\r', wait: 3 },
  ]);
  const screen = plain(sandbox.screen(1));
  expect(screen).toContain('\r\nann\r\n/home/ann\r\n.bash_logout  .bashrc  .profile\r\n');
  expect(screen).toContain(
    "info: Adding user `ann' to group `docker' ...\r\nRemoving user ann from group docker\r\nann L 2026-03-02 0 99999 7 -1\r\n",
  );
  expect(screen).toContain('userdel: ann mail spool (/var/mail/ann) not found\r\nid: ‘ann’: no such user\r\n');
  expect(sandbox.faults).toEqual([]);
});
