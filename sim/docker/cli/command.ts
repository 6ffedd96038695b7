import type { FlagSet } from '../../go/pflag/flag-set.ts';
import type { ArgsRule } from './args.ts';
import type { Cli } from './cli.ts';

/** What a verb does once its flags are read. It returns for status 0 and throws StatusError for others. */
export type Run = (cli: Cli, args: readonly string[]) => Promise<void>;

/** How much of the real command there is. */
export type Support = { readonly level: 'full' } | { readonly level: 'partial'; readonly note: string } | { readonly level: 'missing' };

/** One command as it is declared. A verb file exports one; tree.ts puts them in their places. */
export interface Command {
  /** The name, then what follows it in the usage line: `stop [OPTIONS] CONTAINER [CONTAINER...]`. Further lines are further usage lines. */
  readonly use: string;
  readonly short: string;
  /** Shown instead of `short` in the command's own help. */
  readonly long?: string;
  /** Other names in the same place. */
  readonly aliases?: readonly string[];
  /** The line under `Aliases:`. */
  readonly shown?: string;
  readonly section?: 'common' | 'management' | 'swarm';
  readonly hidden?: boolean;
  readonly args?: ArgsRule;
  /** Has flags or subcommands tied to an API version or platform: printing its usage asks the daemon first. */
  readonly asksDaemon?: boolean;
  /** What follows the first argument belongs to it: `docker run IMAGE -flag`. */
  readonly stopsAtFirstArgument?: boolean;
  /** Flags that are read but change nothing here. The user is warned. */
  readonly withoutEffect?: readonly string[];
  /** What the simulated form lacks. */
  readonly partial?: string;
  readonly commands?: readonly Command[];
  /** Declares the flags of a command that is missing here. */
  readonly flagsOnly?: (flags: FlagSet) => void;
  /** Declares the flags and gives what to do with them. A command without it, and without subcommands, is missing here. */
  readonly declare?: (flags: FlagSet) => Run;
}

export const nameOf = (command: Command): string => /^\S+/.exec(command.use)?.[0] ?? '';

export function supportOf(command: Command): Support {
  if (!command.declare) return { level: 'missing' };
  return command.partial === undefined ? { level: 'full' } : { level: 'partial', note: command.partial };
}

export function childNamed(command: Command, name: string): Command | undefined {
  return command.commands?.find((child) => nameOf(child) === name || child.aliases?.includes(name));
}

/** The same verb in another place: `docker ps` is `docker container ls`. */
export function renamed(command: Command, name: string, change: Partial<Command> = {}): Command {
  return { ...command, aliases: undefined, use: command.use.replace(/^\S+/, name), ...change };
}
