import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Where boot.py says which process is process 1 of the machine that it has booted. */
const PID_FILE = '/tmp/systemd-root.pid';
/** What earlier scripts left behind. */
const TIDY = 'systemctl reset-failed; journalctl -q --rotate --vacuum-time=1us';

/** @returns undefined when there is no such machine. */
export function bootedInit(): string | undefined {
  const pid = existsSync(PID_FILE) ? readFileSync(PID_FILE, 'utf8').trim() : '';
  return pid && existsSync(`/proc/${pid}/root`) ? pid : undefined;
}

/** The machine's root directory, seen from here. */
export function rootOfBooted(init: string | undefined): string {
  if (init === undefined) throw new Error('there is no machine that systemd has booted: see systemd/boot.py');
  return `/proc/${init}/root`;
}

/** The beginning of a command that is to run in the machine, after what earlier scripts left there is tidied up. */
export function enterBooted(init: string | undefined, directory: string): string[] {
  const into = (where: string): string[] => [
    // The clock is the recording machine's own.
    'setpriv',
    '--bounding-set=-sys_time',
    'nsenter',
    '-t',
    String(init),
    '-m',
    '-p',
    '-u',
    '-i',
    '-n',
    '-C',
    '-r',
    `-w${rootOfBooted(init)}${where}`,
    '--',
  ];
  spawnSync('env', [...into('/'), 'sh', '-c', TIDY], { stdio: 'ignore' });
  return into(directory);
}
