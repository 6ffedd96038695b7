import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { strftime } from '../calendar.ts';
import { type ProcessInfo, ttyName } from '../process-table.ts';

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
  return strftime('%F', at) === strftime('%F', sys.now()) ? strftime('%H:%M', at) : strftime('%b%d', at);
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

export const DEFAULT: readonly PsColumn[] = [pid, tty, time, comm];
export const EF: readonly PsColumn[] = [
  { ...user, title: 'UID' },
  pid,
  ppid,
  { title: 'C', width: 2, right: true, value: () => '0' },
  { title: 'STIME', width: 5, value: started },
  tty,
  time,
  args,
];
export const BSD_USER: readonly PsColumn[] = [
  user,
  pid,
  { title: '%CPU', width: 4, right: true, value: () => '0.0' },
  { title: '%MEM', width: 4, right: true, value: memoryShare },
  { title: 'VSZ', width: 6, right: true, value: (process) => String(process.vsz) },
  { title: 'RSS', width: 5, right: true, value: (process) => String(process.rss) },
  tty,
  { title: 'STAT', width: 4, value: state },
  { title: 'START', width: 5, value: started },
  { title: 'TIME', width: 6, right: true, value: bsdTime },
  { ...args, title: 'COMMAND' },
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
  pgid: { title: 'PGID', width: 7, right: true, value: (process) => String(process.pgid) },
  pgrp: { title: 'PGRP', width: 7, right: true, value: (process) => String(process.pgid) },
  sid: { title: 'SID', width: 7, right: true, value: (process) => String(process.sid) },
  sess: { title: 'SESS', width: 7, right: true, value: (process) => String(process.sid) },
  tpgid: { title: 'TPGID', width: 7, right: true, value: (process) => String(process.foreground) },
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
  args: { ...args, title: 'COMMAND' },
  cmd: args,
  command: { ...args, title: 'COMMAND' },
  stat: { title: 'STAT', width: 4, value: state },
  state: { title: 'S', width: 1, value: (process) => process.state },
  s: { title: 'S', width: 1, value: (process) => process.state },
  stime: { title: 'STIME', width: 5, value: started },
  start_time: { title: 'START', width: 5, value: started },
  start: {
    title: 'STARTED',
    width: 8,
    right: true,
    value: (process, sys) => strftime('%H:%M:%S', bootTime(sys) + process.started * 10_000),
  },
  lstart: { title: 'STARTED', width: 24, right: true, value: (process, sys) => strftime('%c', bootTime(sys) + process.started * 10_000) },
  etime: { title: 'ELAPSED', width: 11, right: true, value: elapsed },
  rss: { title: 'RSS', width: 5, right: true, value: (process) => String(process.rss) },
  vsz: { title: 'VSZ', width: 6, right: true, value: (process) => String(process.vsz) },
  pcpu: { title: '%CPU', width: 4, right: true, value: () => '0.0' },
  pmem: { title: '%MEM', width: 4, right: true, value: memoryShare },
  nlwp: { title: 'NLWP', width: 4, right: true, value: (process) => String(process.threads) },
  ni: { title: 'NI', width: 3, right: true, value: (process) => String(process.nice) },
};

export function columnFor(name: string): PsColumn | undefined {
  const alias = name.replace(/^%/, 'p');
  return Object.hasOwn(NAMED, alias) ? NAMED[alias] : undefined;
}

export function render(
  sys: Sys,
  rows: readonly ProcessInfo[],
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
  return header + rows.map((row) => line(columns.map((column) => column.value(row, sys)))).join('');
}
