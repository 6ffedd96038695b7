import type { Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { localText } from '../../libc/time-zone/local-text.ts';

/** Whole seconds since the machine was started. */
export function secondsUp(sys: Sys): number {
  return Math.floor(Number(readText(sys, '/proc/uptime').split(' ')[0]));
}

/** `12:00:00 up 6:45,  1 user,  load average: …`, as uptime, w and top say it. Source: procps 4. */
export function uptimeLine(sys: Sys, users: number, noun = users > 1 ? 'users' : 'user'): string {
  const seconds = secondsUp(sys);
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  const clock = hours ? `${String(hours).padStart(2)}:${String(minutes).padStart(2, '0')}` : `${minutes} min`;
  const up = `${days ? `${days} day${days === 1 ? '' : 's'}, ` : ''}${clock}`;
  const load = readText(sys, '/proc/loadavg').split(' ').slice(0, 3).join(', ');
  return `${localText(sys, '%T', sys.now())} up ${up}, ${String(users).padStart(2)} ${noun},  load average: ${load}`;
}
