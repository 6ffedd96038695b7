import { levelOf } from './journal-levels.ts';
import type { Wanted } from './journalctl-options.ts';
import { isTimeSpan } from './unit-file.ts';

/** `--vacuum-size=`, `--vacuum-time=`, `--vacuum-files=`. */
export function vacuum(wanted: Wanted, what: string, value: string | undefined): string | undefined {
  if (value === undefined) return `journalctl: option '--vacuum-${what}' requires an argument\n`;
  wanted.action = 'vacuum';
  if (what === 'size') return /^\d+(\.\d+)?[BKMGTPE]?$/.test(value) ? undefined : `Failed to parse vacuum size: ${value}\n`;
  if (what === 'time') return isTimeSpan(value) ? undefined : `Failed to parse vacuum time: ${value}\n`;
  if (what === 'files') return /^\d+$/.test(value) ? undefined : `Failed to parse vacuum files: ${value}\n`;
  return `journalctl: unrecognized option '--vacuum-${what}'\n`;
}

/** `-p err`, `-p 3`, `-p warning..err`. */
export function setPriority(wanted: Wanted, text: string): string | undefined {
  const [from = '', to] = text.split('..');
  const [low, high] = [levelOf(from), levelOf(to ?? from)];
  if (low < 0 || high < 0) return to === undefined ? `Unknown log level ${text}\n` : `Failed to parse log level range ${text}\n`;
  wanted.priority = to === undefined ? [0, low] : [Math.min(low, high), Math.max(low, high)];
  return undefined;
}
