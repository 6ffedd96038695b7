/** sirupsen/logrus TextFormatter: dockerd's and containerd's log lines. Compared with recordings of dockerd, with and without a terminal. */

import { sprint } from './fmt.ts';
import { quote } from './strconv.ts';

export type LogLevel = 'panic' | 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'trace';

export interface LogEntry {
  /** Formatted already, e.g. by formatTime(RFC3339NanoFixed, …). */
  readonly time: string;
  readonly level: LogLevel;
  readonly msg: string;
  /** Printed sorted by key. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** Quoted, unless it is made of these characters only. Empty text stays empty. */
const appended = (text: string): string => (/^[A-Za-z0-9\-._/@^+]*$/.test(text) ? text : quote(text));

const valueText = (value: unknown): string => appended(typeof value === 'string' ? value : sprint(value));

const reserved = new Set(['time', 'level', 'msg', 'logrus_error', 'func', 'file']);

/** A field that has the name of a part of the line gets another one. */
const sortedFields = (entry: LogEntry): (readonly [string, unknown])[] =>
  Object.entries(entry.fields ?? {})
    .map(([key, value]) => [reserved.has(key) ? `fields.${key}` : key, value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** `time="…" level=info msg="Starting up" key=value\n` */
export function formatPlain(entry: LogEntry): string {
  const message = entry.msg === '' ? [] : [['msg', entry.msg] as const];
  const pairs = [['time', entry.time] as const, ['level', entry.level] as const, ...message, ...sortedFields(entry)];
  return `${pairs.map(([key, value]) => `${key}=${valueText(value)}`).join(' ')}\n`;
}

const colors: Readonly<Record<LogLevel, number>> = { panic: 31, fatal: 31, error: 31, warning: 33, info: 36, debug: 37, trace: 37 };
const messageWidth = 44;

/** With colours, for a terminal: `\x1b[36mINFO\x1b[0m[…] Starting up \n` */
export function formatColored(entry: LogEntry): string {
  const color = colors[entry.level];
  const paint = (text: string): string => `\x1b[${color}m${text}\x1b[0m`;
  const message = entry.msg.replace(/\n$/, '').padEnd(messageWidth);
  const fields = sortedFields(entry).map(([key, value]) => ` ${paint(key)}=${valueText(value)}`);
  return `${paint(entry.level.toUpperCase().slice(0, 4))}[${entry.time}] ${message} ${fields.join('')}\n`;
}
