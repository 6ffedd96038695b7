/** sirupsen/logrus TextFormatter: dockerd's and containerd's log lines. */

export type LogLevel = 'panic' | 'fatal' | 'error' | 'warning' | 'info' | 'debug' | 'trace';
export interface LogEntry {
  /** Formatted already, e.g. by formatTime(RFC3339NanoFixed, …). */
  readonly time: string;
  readonly level: LogLevel;
  readonly msg: string;
  /** Printed sorted by key. */
  readonly fields?: Readonly<Record<string, unknown>>;
}
/** `time="…" level=info msg="Starting up" key=value\\n` */
export function formatPlain(_entry: LogEntry): string {
  throw new Error('dockwire: sim/go is being filled in');
}
/** With colours, for a terminal: `\\x1b[36mINFO\\x1b[0m[…] Starting up \\n` */
export function formatColored(_entry: LogEntry): string {
  throw new Error('dockwire: sim/go is being filled in');
}
