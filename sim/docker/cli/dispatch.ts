import type { FlagRef } from '../../go/pflag/flag.ts';
import { FlagError, FlagSet } from '../../go/pflag/flag-set.ts';
import { checkArgs, noArgs, subcommandOnly } from './args.ts';
import type { Cli } from './cli.ts';
import { type Command, childNamed, type Run } from './command.ts';
import { isPassable, StatusError } from './errors.ts';
import { helpText, type Placed, useLine } from './help.ts';

/** A command with its flags declared, ready to read arguments. */
interface Ready extends Placed {
  readonly run: Run | undefined;
  readonly help: FlagRef<boolean> | undefined;
}

function ready(command: Command, path: string, globals?: FlagSet): Ready {
  const flags = globals ?? new FlagSet(path);
  flags.interspersed = !command.stopsAtFirstArgument;
  command.flagsOnly?.(flags);
  const run = command.declare?.(flags);
  // Every command has --help; those that use -h for something else declare theirs.
  const help = flags.lookup('help')
    ? undefined
    : flags.bool({ name: 'help', shorthand: 'h', usage: 'Print usage', hidden: true, shorthandDeprecated: 'use --help' });
  return { command, path, flags, run, help };
}

/** Follows the words of the command line as far as they name commands. Groups take no arguments of their own but --help. */
function place(top: Command, words: readonly string[], globals: FlagSet): { found: Ready; rest: readonly string[] } {
  let command = top;
  let path = 'docker';
  let at = 0;
  for (; at < words.length; at++) {
    const child = childNamed(command, words[at] ?? '');
    if (!child) break;
    command = child;
    path += ` ${words[at]}`;
  }
  return { found: ready(command, path, command === top ? globals : undefined), rest: words.slice(at) };
}

/** Runs what the words after the global flags ask for. @throws StatusError */
export async function dispatch(cli: Cli, top: Command, globals: FlagSet, words: readonly string[]): Promise<void> {
  if (words[0] === 'help') return helpCommand(cli, top, globals, words.slice(1));
  const { found, rest } = place(top, words, globals);
  const warnings: string[] = [];
  found.flags.warn = (line) => warnings.push(line);
  try {
    found.flags.parse(rest);
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    if (error.kind !== 'help') await failedFlag(cli, found, error);
  }
  // Standard output: so the real client has it, for all but the flags before the command.
  for (const line of warnings) await cli.out(line);
  if (found.flags.lookup('help')?.value.toString() === 'true') return showHelp(cli, found, (text) => cli.out(text));
  const { command, path, flags, run } = found;
  checkArgs(command.args ?? (command.commands ? subcommandOnly : noArgs), path, useLine(found), flags.args);
  if (command.commands && !run) return showHelp(cli, found, (text) => cli.err(text));
  if (!run) throw new StatusError(1, `dockwire: ${path} is not simulated yet`);
  cli.idleFlags.push(...(command.withoutEffect ?? []).filter((name) => flags.changed(name)));
  await run(cli, flags.args);
  await cli.warnOfIdleFlags();
}

async function helpCommand(cli: Cli, top: Command, globals: FlagSet, words: readonly string[]): Promise<void> {
  const { found, rest } = place(top, words, globals);
  if (rest.length > 0) throw new StatusError(1, `unknown help topic: ${rest.at(-1)}`);
  await showHelp(cli, found, (text) => cli.out(text));
}

async function showHelp(cli: Cli, placed: Placed, write: (text: string) => Promise<void>): Promise<void> {
  await askDaemon(cli, placed.command);
  const columns = cli.inIsTerminal ? cli.sys.winsize(0).cols : 80;
  await write(helpText(placed, columns || 80));
}

/** A wrong flag: the message, the usage line, status 125. @throws StatusError */
export async function failedFlag(cli: Cli, placed: Placed, error: FlagError): Promise<never> {
  await askDaemon(cli, placed.command);
  const usage = placed.command.commands && placed.path !== 'docker' ? placed.path : useLine(placed);
  throw new StatusError(125, `${error.message}\n\nUsage:  ${usage}\n\nRun '${placed.path} --help' for more information`);
}

/** Which commands and flags exist depends on the daemon's version, so the real client asks before it prints them. No answer is no failure. */
async function askDaemon(cli: Cli, command: Command): Promise<void> {
  if (!command.asksDaemon) return;
  try {
    await cli.client().ping();
  } catch (error) {
    if (!isPassable(error)) throw error;
  }
}
