import type { Sys } from '../../kernel/sys.ts';
import { readText, readTextIfAny } from '../../libc/files.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import { type ProcessInfo, ttyName } from '../processes/process-table.ts';

/** A column of ps: its title, its least width, and to which side its cells stand. Source: procps' output.c. */
export interface PsColumn {
  readonly title: string;
  readonly width: number;
  readonly right?: boolean;
  readonly value: (process: ProcessInfo, sys: Sys) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A name that does not fit is cut and marked with `+`. */
const fitted = (name: string, width: number): string => (name.length > width ? `${name.slice(0, width - 1)}+` : name);

function userName(sys: Sys, uid: number): string {
  return userById(sys, uid)?.name ?? String(uid);
}

function command({ args, comm, state }: ProcessInfo): string {
  if (args.length) return args.join(' ');
  return state === 'Z' ? `[${comm}] <defunct>` : `[${comm}]`;
}

function bootTime(sys: Sys): number {
  return Number(/^btime (\d+)$/m.exec(readText(sys, '/proc/stat'))?.[1] ?? 0) * 1e6;
}

/** The time of day it started; the date, when that was not today. */
function started(process: ProcessInfo, sys: Sys): string {
  const at = bootTime(sys) + process.started * 10_000;
  return localText(sys, '%F', at) === localText(sys, '%F', sys.now()) ? localText(sys, '%H:%M', at) : localText(sys, '%b%d', at);
}

function elapsed(process: ProcessInfo, sys: Sys): string {
  const seconds = Math.max(0, Math.floor((sys.now() - bootTime(sys) - process.started * 10_000) / 1e6));
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  return `${days ? `${two(days)}-` : ''}${days || hours ? `${two(hours)}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}

function cpuTime({ ticks }: ProcessInfo): string {
  const seconds = Math.floor(ticks / 100);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function bsdTime({ ticks }: ProcessInfo): string {
  const seconds = Math.floor(ticks / 100);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

function state(process: ProcessInfo): string {
  const { pid, sid, threads, pgid, foreground, nice } = process;
  return `${process.state}${nice < 0 ? '<' : nice > 0 ? 'N' : ''}${pid === sid ? 's' : ''}${threads > 1 ? 'l' : ''}${foreground > 0 && pgid === foreground ? '+' : ''}`;
}

function memoryShare({ rss }: ProcessInfo, sys: Sys): string {
  const total = Number(/^MemTotal:\s+(\d+)/m.exec(readText(sys, '/proc/meminfo'))?.[1] ?? 1);
  return (Math.floor((rss * 1000) / total) / 10).toFixed(1);
}

const pid: PsColumn = { title: 'PID', width: 7, right: true, value: (process) => String(process.pid) };
const ppid: PsColumn = { title: 'PPID', width: 7, right: true, value: (process) => String(process.ppid) };
const tty: PsColumn = { title: 'TTY', width: 8, value: (process) => ttyName(process.tty) };
const time: PsColumn = { title: 'TIME', width: 8, right: true, value: cpuTime };
const comm: PsColumn = {
  title: 'CMD',
  width: 15,
  value: (process) => (process.state === 'Z' ? `${process.comm} <defunct>` : process.comm),
};
const args: PsColumn = { title: 'CMD', width: 27, value: command };
const user: PsColumn = { title: 'USER', width: 8, value: (process, sys) => fitted(userName(sys, process.euid), 8) };
const uid: PsColumn = { title: 'UID', width: 5, right: true, value: (process) => String(process.euid) };

const pgid: PsColumn = { title: 'PGID', width: 7, right: true, value: (process) => String(process.pgid) };
const sid: PsColumn = { title: 'SID', width: 7, right: true, value: (process) => String(process.sid) };
const tpgid: PsColumn = { title: 'TPGID', width: 7, right: true, value: (process) => String(process.foreground) };
const share: PsColumn = { title: 'C', width: 2, right: true, value: () => '0' };
const start: PsColumn = { title: 'STIME', width: 5, value: started };
const name: PsColumn = { ...user, title: 'UID' };
const bsdSpent: PsColumn = { title: 'TIME', width: 6, right: true, value: bsdTime };
const stat: PsColumn = { title: 'STAT', width: 4, value: state };
const vsz: PsColumn = { title: 'VSZ', width: 6, right: true, value: (process) => String(process.vsz) };
const rss: PsColumn = { title: 'RSS', width: 5, right: true, value: (process) => String(process.rss) };
const nice: PsColumn = { title: 'NI', width: 3, right: true, value: (process) => String(process.nice) };
const wchan: PsColumn = { title: 'WCHAN', width: 6, value: () => '-' };
const letter: PsColumn = { title: 'S', width: 1, value: (process) => process.state };
/** 4: has used root's rights. */
const flags: PsColumn = { title: 'F', width: 1, right: true, value: (process) => (process.euid === 0 ? '4' : '0') };
const pages: PsColumn = { title: 'SZ', width: 5, right: true, value: (process) => String(Math.round(process.vsz / 4)) };
const fullCommand: PsColumn = { ...args, title: 'COMMAND' };
/** System V counts priorities from 60 on, BSD from 0. */
const priority = (base: number): PsColumn => ({ title: 'PRI', width: 3, right: true, value: (process) => String(base + process.nice) });
/** Addresses are not told; the column keeps its place beside the size. */
const size: PsColumn = { title: 'ADDR SZ', width: 7, right: true, value: (process, sys) => `- ${pages.value(process, sys).padStart(5)}` };

export const DEFAULT: readonly PsColumn[] = [pid, tty, time, comm];
export const EF: readonly PsColumn[] = [name, pid, ppid, share, start, tty, time, args];
export const EXTRA_FULL: readonly PsColumn[] = [
  ...[name, pid, ppid, share, pages, rss],
  { title: 'PSR', width: 3, right: true, value: () => '0' },
  ...[start, tty, time, args],
];
export const LONG: readonly PsColumn[] = [flags, letter, uid, pid, ppid, share, priority(80), nice, size, wchan, tty, time, comm];
export const LONG_FULL: readonly PsColumn[] = [
  flags,
  letter,
  name,
  pid,
  ppid,
  share,
  priority(80),
  nice,
  size,
  wchan,
  start,
  tty,
  time,
  args,
];
export const JOBS: readonly PsColumn[] = [pid, pgid, sid, tty, time, comm];
export const JOBS_FULL: readonly PsColumn[] = [name, pid, ppid, pgid, sid, share, start, tty, time, args];
export const BSD: readonly PsColumn[] = [pid, tty, stat, bsdSpent, fullCommand];
export const BSD_LONG: readonly PsColumn[] = [flags, uid, pid, ppid, priority(20), nice, vsz, rss, wchan, stat, tty, bsdSpent, fullCommand];
export const BSD_JOBS: readonly PsColumn[] = [ppid, pid, pgid, sid, tty, tpgid, stat, uid, bsdSpent, fullCommand];
export const BSD_USER: readonly PsColumn[] = [
  user,
  pid,
  { title: '%CPU', width: 4, right: true, value: () => '0.0' },
  { title: '%MEM', width: 4, right: true, value: memoryShare },
  vsz,
  rss,
  tty,
  stat,
  { ...start, title: 'START' },
  bsdSpent,
  fullCommand,
];

const group: PsColumn = {
  title: 'GROUP',
  width: 8,
  value: (process, sys) => fitted(groupById(sys, process.gid)?.name ?? String(process.gid), 8),
};

/** The columns of `-o`, by all their names. */
const NAMED: Readonly<Record<string, PsColumn>> = {
  pid,
  ppid,
  pgid,
  pgrp: { ...pgid, title: 'PGRP' },
  sid,
  sess: { ...sid, title: 'SESS' },
  tpgid,
  uid,
  euid: { ...uid, title: 'EUID' },
  user,
  euser: { ...user, title: 'EUSER' },
  ruser: { ...user, title: 'RUSER', value: (process, sys) => fitted(userName(sys, process.uid), 8) },
  group,
  tty,
  tname: tty,
  tt: { ...tty, title: 'TT' },
  time,
  cputime: time,
  comm: { ...comm, title: 'COMMAND' },
  ucmd: comm,
  args: fullCommand,
  cmd: args,
  command: fullCommand,
  stat,
  state: letter,
  s: letter,
  stime: start,
  start_time: { ...start, title: 'START' },
  start: {
    title: 'STARTED',
    width: 8,
    right: true,
    value: (process, sys) => localText(sys, '%H:%M:%S', bootTime(sys) + process.started * 10_000),
  },
  lstart: {
    title: 'STARTED',
    width: 24,
    right: true,
    value: (process, sys) => localText(sys, '%c', bootTime(sys) + process.started * 10_000),
  },
  etime: { title: 'ELAPSED', width: 11, right: true, value: elapsed },
  rss,
  sz: pages,
  f: flags,
  flags,
  c: share,
  wchan,
  psr: { title: 'PSR', width: 3, right: true, value: () => '0' },
  pri: { title: 'PRI', width: 3, right: true, value: (process) => String(19 - process.nice) },
  gid: { title: 'GID', width: 5, right: true, value: (process) => String(process.gid) },
  etimes: {
    title: 'ELAPSED',
    width: 7,
    right: true,
    value: (process, sys) => String(Math.max(0, Math.floor((sys.now() - bootTime(sys) - process.started * 10_000) / 1e6))),
  },
  cgroup: {
    title: 'CGROUP',
    width: 27,
    value: (process, sys) => (readTextIfAny(sys, `/proc/${process.pid}/cgroup`) ?? '-').trim().split('\n').join(',') || '-',
  },
  pidns: namespaceColumn('pid'),
  netns: namespaceColumn('net'),
  mntns: namespaceColumn('mnt'),
  utsns: namespaceColumn('uts'),
  ipcns: namespaceColumn('ipc'),
  vsz,
  vsize: vsz,
  pcpu: { title: '%CPU', width: 4, right: true, value: () => '0.0' },
  pmem: { title: '%MEM', width: 4, right: true, value: memoryShare },
  nlwp: { title: 'NLWP', width: 4, right: true, value: (process) => String(process.threads) },
  ni: nice,
  nice,
};

export function columnFor(name: string): PsColumn | undefined {
  const alias = name.replace(/^%/, 'p');
  return Object.hasOwn(NAMED, alias) ? NAMED[alias] : undefined;
}

/** The number of a namespace, as lsns shows it too. */
function namespaceColumn(kind: string): PsColumn {
  return {
    title: `${kind.toUpperCase()}NS`,
    width: 10,
    right: true,
    value: (process, sys) => {
      try {
        return /\d+/.exec(sys.readlink(`/proc/${process.pid}/ns/${kind}`))?.[0] ?? '-';
      } catch {
        return '-';
      }
    },
  };
}

/** The columns that show a command: what a tree draws stands before it. */
const COMMANDS = new Set([comm.value, args.value]);

export function render(
  sys: Sys,
  rows: readonly { readonly process: ProcessInfo; readonly prefix: string }[],
  columns: readonly PsColumn[],
  options: { headers: boolean; width: number | undefined },
): string {
  const line = (cells: readonly string[]): string => {
    const text = cells
      .map((cell, i) => {
        const column = columns[i];
        const width = Math.max(column?.width ?? 0, column?.title.length ?? 0);
        if (column?.right) return cell.padStart(width);
        return i === columns.length - 1 ? cell : cell.padEnd(width);
      })
      .join(' ');
    return `${options.width === undefined ? text : text.slice(0, options.width)}\n`;
  };
  const header = options.headers ? line(columns.map(({ title }) => title)) : '';
  const cell = ({ process, prefix }: (typeof rows)[number], column: PsColumn): string =>
    (COMMANDS.has(column.value) ? prefix : '') + column.value(process, sys);
  return header + rows.map((row) => line(columns.map((column) => cell(row, column)))).join('');
}
