import { parseArgs } from 'node:util';
import type { Speed } from '../live.ts';

export const USAGE = `Usage: npm run dockwire -- COMMAND [OPTIONS]

Commands:
  serve      Offer the simulated Docker daemon on real sockets
             -H unix:///path.sock | -H tcp://127.0.0.1:2375   (repeatable)
  shell      Work in the sandbox from this terminal
             -c COMMANDS        run these and exit with their status
             --as USER          who runs them
             --host unix:///real/docker.sock   let the sandbox's docker command talk to a real daemon
             --journal FILE     write down what came in, for replay
  replay FILE   Run a journal again and print what its terminals showed
  support    Print what is simulated, command by command

Options for all:
  --world FILE   a declared world (JSON); without one, a host with Docker
  --seed TEXT    another seed: other ids, other names
  --speed X|max  how fast virtual time runs: max for scripts and replay, 1 (real time) at a terminal and for serve
`;

/** The command line does not say what to do. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export interface Common {
  readonly world: string | undefined;
  readonly seed: string | undefined;
  readonly speed: Speed | undefined;
}

export interface ServeCommand extends Common {
  readonly name: 'serve';
  readonly hosts: readonly string[];
}

export interface ShellCommand extends Common {
  readonly name: 'shell';
  readonly script: string | undefined;
  readonly user: string | undefined;
  readonly daemon: string | undefined;
  readonly journal: string | undefined;
}

export interface ReplayCommand {
  readonly name: 'replay';
  readonly journal: string;
}

export type Command = ServeCommand | ShellCommand | ReplayCommand | { readonly name: 'support' } | { readonly name: 'help' };

/** @throws UsageError */
export function parseArguments(words: readonly string[]): Command {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return { name: 'help' };
  if (name === 'serve') return parseServe(rest);
  if (name === 'shell') return parseShell(rest);
  if (name === 'support') return { name };
  if (name === 'replay') {
    const journal = rest[0];
    if (journal === undefined || rest.length > 1) throw new UsageError('replay takes one file');
    return { name, journal };
  }
  throw new UsageError(`there is no command "${name}"`);
}

const COMMON = { world: { type: 'string' }, seed: { type: 'string' }, speed: { type: 'string' }, help: { type: 'boolean' } } as const;

function parseServe(words: string[]): Command {
  const { values } = parse(words, { ...COMMON, host: { type: 'string', short: 'H', multiple: true } });
  if (values.help) return { name: 'help' };
  const hosts = values.host as string[] | undefined;
  if (!hosts?.length) throw new UsageError('serve needs at least one -H');
  return { name: 'serve', hosts, ...common(values) };
}

function parseShell(words: string[]): Command {
  const { values } = parse(words, {
    ...COMMON,
    command: { type: 'string', short: 'c' },
    as: { type: 'string' },
    host: { type: 'string' },
    journal: { type: 'string' },
  });
  if (values.help) return { name: 'help' };
  return {
    name: 'shell',
    script: text(values.command),
    user: text(values.as),
    daemon: text(values.host),
    journal: text(values.journal),
    ...common(values),
  };
}

function parse(args: string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']): { values: Record<string, unknown> } {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function common(values: Record<string, unknown>): Common {
  return { world: text(values.world), seed: text(values.seed), speed: speed(text(values.speed)) };
}

function speed(value: string | undefined): Speed | undefined {
  if (value === undefined || value === 'max') return value;
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new UsageError(`--speed takes a number above 0 or "max", not "${value}"`);
  return number;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
