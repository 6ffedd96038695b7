import { type Command, nameOf, type Support, supportOf } from './command.ts';
import { TOP } from './tree.ts';

/** One line of what is simulated and what is not. */
export interface Supported {
  /** `docker container stop`. */
  readonly command: string;
  readonly support: Support;
  /** Flags that are read and change nothing. */
  readonly withoutEffect: readonly string[];
}

/** Every command of the client, in the order of its tree. */
export function supportedCommands(command: Command = TOP, path = nameOf(TOP)): Supported[] {
  if (command.commands) return command.commands.flatMap((child) => supportedCommands(child, `${path} ${nameOf(child)}`));
  return [{ command: path, support: supportOf(command), withoutEffect: command.declare ? (command.withoutEffect ?? []) : [] }];
}
