import { AbandonControl, ExitControl, LoopControl, ReturnControl } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { runLogoutFile } from '../startup.ts';
import type { Builtin } from './builtin.ts';

/** A status argument: the last command's when there is none. */
async function statusArgument(shell: Shell, args: readonly string[], name: string): Promise<number> {
  const text = args[0];
  if (text === undefined) return shell.status;
  if (/^[-+]?\d+$/.test(text)) return Number(BigInt.asUintN(8, BigInt(text.replace(/^\+/, ''))));
  await shell.complain(`${text}: numeric argument required`, name);
  return 2;
}

export const exit: Builtin = async (shell, args) => {
  if (shell.interactive && shell.personality.name === 'bash') await shell.printError(shell.login ? 'logout\n' : 'exit\n');
  return leaveShell(shell, args);
};

async function leaveShell(shell: Shell, args: readonly string[]): Promise<number> {
  if (args.length > 1 && /^-?\d+$/.test(args[0] ?? '')) {
    await shell.complain('too many arguments', 'exit');
    shell.status = 1;
    throw new AbandonControl(1, false);
  }
  const stopped = shell.jobs.all().some((job) => job.state === 'stopped');
  if (shell.interactive && stopped && !shell.warnedOfJobs) {
    shell.warnedOfJobs = true;
    await shell.printError('There are stopped jobs.\n');
    return 1;
  }
  const status = await statusArgument(shell, args[0] === '--' ? args.slice(1) : args, 'exit');
  await runLogoutFile(shell);
  throw new ExitControl(status);
}

export const logout: Builtin = async (shell, args) => {
  if (shell.login) return leaveShell(shell, args);
  await shell.complain("not login shell: use `exit'", 'logout');
  return 1;
};

export const returnFrom: Builtin = async (shell, args) => {
  if (shell.functionDepth === 0 && shell.sourceDepth === 0) {
    await shell.complain("can only `return' from a function or sourced script", 'return');
    return 2;
  }
  if (args.length > 1 && shell.personality.name === 'bash') {
    await shell.complain('too many arguments', 'return');
    shell.status = 1;
    throw new AbandonControl(1, false);
  }
  throw new ReturnControl(await statusArgument(shell, args, 'return'));
};

const leave =
  (kind: 'break' | 'continue'): Builtin =>
  async (shell, args) => {
    const text = args[0] ?? '1';
    if (shell.loopDepth === 0) {
      await shell.complain("only meaningful in a `for', `while', or `until' loop", kind);
      return 0;
    }
    if (!/^[-+]?\d+$/.test(text)) {
      await shell.complain(`${text}: numeric argument required`, kind);
      throw new ExitControl(128);
    }
    if (Number(text) < 1) {
      await shell.complain(`${text}: loop count out of range`, kind);
      throw new LoopControl('break', shell.loopDepth, 1);
    }
    throw new LoopControl(kind, Number(text));
  };

export const breakLoop = leave('break');
export const continueLoop = leave('continue');
