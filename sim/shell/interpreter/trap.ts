import type { Signal } from '../../kernel/sys.ts';
import { ExitControl } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { evaluateText } from './evaluate-text.ts';

export type TrapName = Signal | 'EXIT' | 'ERR' | 'DEBUG' | 'RETURN';

/** Runs what `trap` set for this. `$?` is left as it was. */
export async function runTrap(shell: Shell, name: TrapName): Promise<void> {
  const command = shell.signals.traps.get(name);
  if (!command) return;
  const { status, pipeStatus, position } = shell;
  const hidden = shell.signals.traps.get('ERR');
  if (name === 'ERR') shell.signals.traps.delete('ERR');
  shell.trapDepth += 1;
  try {
    await evaluateText(shell, command, { label: 'trap', firstLine: name.startsWith('SIG') ? 1 : shell.line });
  } finally {
    shell.trapDepth -= 1;
    if (name === 'ERR' && hidden !== undefined && !shell.signals.traps.has('ERR')) shell.signals.traps.set('ERR', hidden);
    shell.position = position;
  }
  shell.status = status;
  shell.pipeStatus = pipeStatus;
}

/** The last thing a shell does. @returns the status to exit with: the trap's own `exit` counts. */
export async function runExitTrap(shell: Shell, status: number): Promise<number> {
  const command = shell.signals.traps.get('EXIT');
  shell.signals.traps.delete('EXIT');
  if (!command) return status;
  shell.status = status;
  shell.trapDepth += 1;
  try {
    await evaluateText(shell, command, { label: 'exit trap' });
  } catch (error) {
    if (error instanceof ExitControl) return error.status;
    throw error;
  } finally {
    shell.trapDepth -= 1;
  }
  return status;
}
