import { signalNumber } from '../../libc/signal-numbers.ts';
import type { UnitState } from './runtime.ts';

/** What commands after the main process are told of its end (systemd.exec(5), `$SERVICE_RESULT`). */
export function outcomeOf({ result, exit }: Pick<UnitState, 'result' | 'exit'>): Record<string, string> {
  const told = { SERVICE_RESULT: result };
  if (exit?.kind === 'exited') return { ...told, EXIT_CODE: 'exited', EXIT_STATUS: String(exit.code) };
  if (exit?.kind === 'signaled')
    return { ...told, EXIT_CODE: 'killed', EXIT_STATUS: exit.signal.slice(3) || String(signalNumber(exit.signal)) };
  return told;
}

/** A service of these types counts as started as soon as there is a process; `Starting …` is not even said. */
export const isAtOnce = (type: string): boolean =>
  ['simple', 'idle'].includes(type) || !['forking', 'oneshot', 'notify', 'notify-reload', 'exec', 'dbus'].includes(type);
