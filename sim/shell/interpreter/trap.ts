import type { Signal } from '../../kernel/sys.ts';
import { ExitControl } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { evaluateText } from './evaluate-text.ts';

export type TrapName = Signal | 'EXIT' | 'ERR' | 'DEBUG' | 'RETURN';

/** Runs what `trap` set for this. `$?` is left as it was. */
export async function runTrap(shell: Shell, name: TrapName): Promise<void> {
  const command = shell.signals.traps.get(name);
  // bash's own traps do not start again while they run; those of signals do (trap.c, RECURSIVE_SIG).
  if (!command || shell.runningTraps.has(name)) return;
  const { status, pipeStatus, position, errorLine } = shell;
  if (!name.startsWith('SIG')) shell.runningTraps.add(name);
  if (name === 'ERR') shell.errorLine = shell.line;
  shell.trapDepth += 1;
  try {
    await evaluateText(shell, command, { label: 'trap', firstLine: name.startsWith('SIG') ? 1 : shell.line });
  } finally {
    shell.trapDepth -= 1;
    shell.runningTraps.delete(name);
    shell.errorLine = errorLine;
    shell.position = position;
  }
  shell.status = status;
  shell.pipeStatus = pipeStatus;
}

/** The DEBUG trap, which comes before each command; nothing to wait for where there is none. `text`: what $BASH_COMMAND says of one that is no simple command. */
export function runDebugTrap(shell: Shell, text?: string): Promise<void> | undefined {
  if (text !== undefined && shell.trapDepth === 0) shell.command = text;
  return shell.signals.traps.has('DEBUG') ? runTrap(shell, 'DEBUG') : undefined;
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
