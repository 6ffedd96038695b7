import type { WaitStatus } from '../../kernel/sys.ts';
import { signalNamed, signalNumber } from '../../libc/signal-numbers.ts';

/** systemd.exec(5), "Process exit codes". */
const LIBC_AND_SYSTEMD: Readonly<Record<number, string>> = {
  ...{ 0: 'SUCCESS', 1: 'FAILURE', 200: 'CHDIR', 201: 'NICE', 202: 'FDS', 203: 'EXEC', 204: 'MEMORY', 205: 'LIMITS', 206: 'OOM_ADJUST' },
  ...{
    207: 'SIGNAL_MASK',
    208: 'STDIN',
    209: 'STDOUT',
    210: 'CHROOT',
    214: 'SETSCHEDULER',
    216: 'GROUP',
    217: 'USER',
    218: 'CAPABILITIES',
  },
  ...{
    219: 'CGROUP',
    220: 'SETSID',
    224: 'PAM',
    226: 'NAMESPACE',
    227: 'NO_NEW_PRIVILEGES',
    233: 'RUNTIME_DIRECTORY',
    238: 'STATE_DIRECTORY',
    239: 'CACHE_DIRECTORY',
    240: 'LOGS_DIRECTORY',
    241: 'CONFIGURATION_DIRECTORY',
  },
};
const LSB_AND_BSD: Readonly<Record<number, string>> = {
  ...{ 2: 'INVALIDARGUMENT', 3: 'NOTIMPLEMENTED', 4: 'NOPERMISSION', 5: 'NOTINSTALLED', 6: 'NOTCONFIGURED', 7: 'NOTRUNNING', 64: 'USAGE' },
  ...{
    65: 'DATAERR',
    66: 'NOINPUT',
    67: 'NOUSER',
    68: 'NOHOST',
    69: 'UNAVAILABLE',
    70: 'SOFTWARE',
    71: 'OSERR',
    72: 'OSFILE',
    73: 'CANTCREAT',
  },
  ...{ 74: 'IOERR', 75: 'TEMPFAIL', 76: 'PROTOCOL', 77: 'NOPERM', 78: 'CONFIG' },
};

/** As the journal has it: `exited, status=1/FAILURE`, `killed, status=9/KILL`. */
export function exitForLog(status: WaitStatus): string {
  if (status.kind === 'exited')
    return `exited, status=${status.code}/${LIBC_AND_SYSTEMD[status.code] ?? LSB_AND_BSD[status.code] ?? 'n/a'}`;
  return status.kind === 'signaled' ? `killed, status=${signalNumber(status.signal)}/${status.signal.slice(3)}` : status.kind;
}

/** As `systemctl status` has it: `exited, status=1/FAILURE`, `killed, signal=KILL`. */
export function exitForStatus(status: WaitStatus): string {
  if (status.kind === 'signaled') return `killed, signal=${status.signal.slice(3)}`;
  if (status.kind !== 'exited') return status.kind;
  const name = LIBC_AND_SYSTEMD[status.code];
  return `exited, status=${status.code}${name ? `/${name}` : ''}`;
}

/** SuccessExitStatus= and its kin: numbers, names of statuses, names of signals. */
export function listed(words: readonly string[], status: WaitStatus): boolean {
  return words.some((word) => {
    if (status.kind === 'exited')
      return word === String(status.code) || word === (LIBC_AND_SYSTEMD[status.code] ?? LSB_AND_BSD[status.code]);
    return status.kind === 'signaled' && !/^\d+$/.test(word) && signalNamed(word) === status.signal;
  });
}

const CLEAN_SIGNALS = new Set(['SIGHUP', 'SIGINT', 'SIGTERM', 'SIGPIPE']);

/** Did a process end as it should? A daemon may also end by a signal that asks it to; a command may not. */
export function isClean(status: WaitStatus, kind: 'daemon' | 'command', more: readonly string[] = []): boolean {
  if (status.kind === 'exited' && status.code === 0) return true;
  if (kind === 'daemon' && status.kind === 'signaled' && CLEAN_SIGNALS.has(status.signal)) return true;
  return listed(more, status);
}
