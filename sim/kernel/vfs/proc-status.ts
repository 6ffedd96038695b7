import type { PidNamespace } from '../namespaces.ts';
import type { Process } from '../process.ts';
import type { Signal } from '../sys.ts';
import { residentKilobytes, stateLetter } from './proc-files.ts';

/** signal(7), x86: the name at index n−1 is signal n, and bit n−1 of a mask. */
const SIGNALS: readonly string[] =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  );
const STATES: Readonly<Record<string, string>> = {
  S: 'S (sleeping)',
  T: 'T (stopped)',
  Z: 'Z (zombie)',
  D: 'D (disk sleep)',
  R: 'R (running)',
};

/** /proc/PID/status in the order of Linux 6.8 (proc_pid_status). Capabilities and filters are not simulated: their lines are not there. */
export function processStatus(namespace: PidNamespace, process: Process, cpus: number): string {
  const { uid, euid, gid, egid, groups } = process.credentials;
  const letter = stateLetter(process);
  const pid = namespace.numberOf(process);
  return [
    `Name:\t${process.command}`,
    `Umask:\t${process.umask.toString(8).padStart(4, '0')}`,
    `State:\t${STATES[letter] ?? letter}`,
    `Tgid:\t${pid}`,
    'Ngid:\t0',
    `Pid:\t${pid}`,
    `PPid:\t${process.parent ? namespace.numberOf(process.parent) : 0}`,
    'TracerPid:\t0',
    `Uid:\t${uid}\t${euid}\t${euid}\t${euid}`,
    `Gid:\t${gid}\t${egid}\t${egid}\t${egid}`,
    `FDSize:\t${tableSize(process)}`,
    `Groups:\t${groups.join(' ')} `,
    ...inNamespaces(namespace, process),
    'Kthread:\t0',
    ...(letter === 'Z' ? [] : memoryLines(residentKilobytes(process))),
    'Threads:\t1',
    `SigQ:\t0/${process.limits.sigpending.soft}`,
    `SigPnd:\t${mask([])}`,
    `ShdPnd:\t${mask(process.pending)}`,
    `SigBlk:\t${mask([])}`,
    `SigIgn:\t${mask(having(process, (disposition) => disposition === 'ignore'))}`,
    `SigCgt:\t${mask(having(process, (disposition) => typeof disposition === 'function'))}`,
    `Cpus_allowed:\t${(2 ** cpus - 1).toString(16)}`,
    `Cpus_allowed_list:\t${cpus > 1 ? `0-${cpus - 1}` : '0'}`,
    `Mems_allowed:\t${'00000000,'.repeat(31)}00000001`,
    'Mems_allowed_list:\t0',
    '',
  ].join('\n');
}

/** The process's numbers here and in the namespaces below, down to its own. */
function inNamespaces(namespace: PidNamespace, process: Process): string[] {
  const chain: PidNamespace[] = [];
  for (let at: PidNamespace | undefined = process.namespaces.pid; at; at = at === namespace ? undefined : at.parent) chain.unshift(at);
  const numbers = (of: (at: PidNamespace) => number): string => chain.map(of).join('\t');
  const byPid = (at: PidNamespace, pid: number): number => {
    const leader = firstNamespace(process.namespaces.pid).find(pid);
    return leader ? at.numberOf(leader) : 0;
  };
  return [
    `NStgid:\t${numbers((at) => at.numberOf(process))}`,
    `NSpid:\t${numbers((at) => at.numberOf(process))}`,
    `NSpgid:\t${numbers((at) => byPid(at, process.group))}`,
    `NSsid:\t${numbers((at) => byPid(at, process.session))}`,
  ];
}

function firstNamespace(namespace: PidNamespace): PidNamespace {
  return namespace.parent ? firstNamespace(namespace.parent) : namespace;
}

/** In KiB. */
function memoryLines(resident: number): string[] {
  const row = (name: string, kilobytes: number): string => `${name}:\t${String(kilobytes).padStart(8)} kB`;
  const anonymous = resident >> 4;
  return [
    ...[row('VmPeak', resident * 4), row('VmSize', resident * 4), row('VmLck', 0), row('VmPin', 0)],
    ...[row('VmHWM', resident), row('VmRSS', resident)],
    ...[row('RssAnon', anonymous), row('RssFile', resident - anonymous), row('RssShmem', 0)],
    ...[row('VmData', anonymous * 2), row('VmStk', 132), row('VmExe', 20), row('VmLib', 1528), row('VmPTE', 44), row('VmSwap', 0)],
    ...[row('HugetlbPages', 0), 'CoreDumping:\t0', 'THP_enabled:\t1', 'untag_mask:\t0xffffffffffffffff'],
  ];
}

/** A table of descriptors has room for 64 or 256 at first, and doubles. */
function tableSize(process: Process): number {
  const highest = Math.max(0, ...process.descriptors.keys(), ...(process.parent?.descriptors.keys() ?? []));
  let size = highest < 64 ? 64 : 256;
  while (size <= highest) size *= 2;
  return size;
}

function having(process: Process, wanted: (disposition: unknown) => boolean): Signal[] {
  return [...process.dispositions].filter(([, disposition]) => wanted(disposition)).map(([signal]) => signal);
}

function mask(signals: readonly Signal[]): string {
  const bits = [...new Set(signals)].reduce((sum, signal) => sum | (1n << BigInt(SIGNALS.indexOf(signal.slice(3)))), 0n);
  return bits.toString(16).padStart(16, '0');
}
