import type { Flag } from '../../go/pflag/flag.ts';
import { FlagSet } from '../../go/pflag/flag-set.ts';
import type { Cli } from './cli.ts';
import { type Command, childNamed, nameOf } from './command.ts';
import { isPassable } from './errors.ts';

/** cobra's directives: what the shell is to do with the candidates, after the last colon. */
const DEFAULT = 0;
const NO_FILES = 4;

interface Place {
  readonly command: Command;
  readonly flags: FlagSet;
  readonly positional: readonly string[];
  /** The flag whose value is being typed. */
  readonly pending: Flag | undefined;
}

/** `docker __complete WORD… LAST`: what could stand for the last word, one to a line, with a directive at the end. Never an error. */
export async function complete(cli: Cli, top: Command, globals: FlagSet, words: readonly string[]): Promise<void> {
  const last = words.at(-1) ?? '';
  const place = follow(top, globals, words.slice(0, -1));
  const { candidates, directive } = await offered(cli, place, last).catch((error: unknown) => {
    if (isPassable(error) || error instanceof Error) return { candidates: [], directive: NO_FILES };
    throw error;
  });
  // Of a description that has several lines only the first is shown (cobra, completions.go).
  for (const candidate of candidates) if (candidate.startsWith(last)) await cli.outLine((candidate.split('\n')[0] ?? '').trim());
  await cli.outLine(`:${directive}`);
}

/** Walks down the tree along the words, past flags and their values. */
function follow(top: Command, globals: FlagSet, words: readonly string[]): Place {
  let command = top;
  let flags = globals;
  const positional: string[] = [];
  let pending: Flag | undefined;
  for (const word of words) {
    if (pending) {
      pending = undefined;
      continue;
    }
    if (word.startsWith('-') && word !== '-') {
      const flag = flagOf(flags, word) ?? flagOf(globals, word);
      if (flag && !word.includes('=') && flag.noOptDefVal === '') pending = flag;
      continue;
    }
    const child = positional.length === 0 ? childNamed(command, word) : undefined;
    if (!child) positional.push(word);
    else {
      command = child;
      flags = new FlagSet(nameOf(child));
      child.flagsOnly?.(flags);
      child.declare?.(flags);
    }
  }
  return { command, flags, positional, pending };
}

function flagOf(flags: FlagSet, word: string): Flag | undefined {
  if (word.startsWith('--')) return flags.lookup(word.slice(2).replace(/=.*/, ''));
  return flags.shorthandLookup(word.slice(-1));
}

interface Offer {
  readonly candidates: readonly string[];
  readonly directive: number;
}

async function offered(cli: Cli, place: Place, last: string): Promise<Offer> {
  const { command, flags, pending } = place;
  if (pending) return ofFlag(cli, pending.name);
  const assigned = /^(--[^=]+=)/.exec(last)?.[1];
  if (assigned !== undefined) {
    const { candidates, directive } = await ofFlag(cli, assigned.slice(2, -1));
    return { candidates: candidates.map((value) => assigned + value), directive };
  }
  if (last.startsWith('-')) {
    const shown = flags.flags.filter((flag) => !flag.hidden);
    return { candidates: [...shown.map((flag) => `--${flag.name}\t${flag.usage}`), '--help\tPrint usage'], directive: NO_FILES };
  }
  if (command.commands) {
    const children = command.commands.filter((child) => !child.hidden);
    return { candidates: children.map((child) => `${nameOf(child)}\t${child.short}`), directive: NO_FILES };
  }
  return ofArgument(cli, place);
}

/** What stands at this place in the usage line. */
async function ofArgument(cli: Cli, { command, positional }: Place): Promise<Offer> {
  const named =
    command.use
      .split('\n')[0]
      ?.match(/[A-Z][A-Z_]+(?:\|[A-Z_]+)?/g)
      ?.filter((word) => word !== 'OPTIONS') ?? [];
  const repeats = command.use.includes('...]') && !/COMMAND|ARG/.test(command.use);
  const wanted = named[positional.length] ?? (repeats ? named.at(-1) : undefined) ?? '';
  const used = new Set(positional);
  const names = await namesFor(cli, wanted, nameOf(command));
  if (!names) return { candidates: [], directive: /COMMAND|ARG|PATH|FILE/.test(wanted) ? DEFAULT : NO_FILES };
  return { candidates: names.filter((name) => !used.has(name)), directive: NO_FILES };
}

async function namesFor(cli: Cli, wanted: string, verb: string): Promise<readonly string[] | undefined> {
  if (wanted.startsWith('CONTAINER')) return containers(cli, STATES[verb]);
  if (wanted.startsWith('IMAGE') || wanted.startsWith('SOURCE_IMAGE')) return images(cli);
  if (wanted.startsWith('NETWORK')) return networks(cli);
  if (wanted.startsWith('VOLUME')) return volumes(cli);
  if (wanted.startsWith('NAME')) return [...(await containers(cli)), ...(await images(cli))];
  return undefined;
}

/** Which containers a verb is of use for. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  stop: ['running', 'paused', 'restarting'],
  kill: ['running', 'paused', 'restarting'],
  start: ['created', 'exited'],
  pause: ['running'],
  unpause: ['paused'],
  exec: ['running'],
  attach: ['running'],
  top: ['running'],
};

async function ofFlag(cli: Cli, name: string): Promise<Offer> {
  const names = /^net(?:work)?$/.test(name)
    ? [...(await networks(cli)), ...(await containers(cli)).map((container) => `container:${container}`)]
    : /^(?:volumes-from|link)$/.test(name)
      ? await containers(cli)
      : name === 'restart'
        ? ['always', 'no', 'on-failure', 'unless-stopped']
        : name === 'pull'
          ? ['always', 'missing', 'never']
          : undefined;
  return names ? { candidates: names, directive: NO_FILES } : { candidates: [], directive: DEFAULT };
}

async function containers(cli: Cli, states?: readonly string[]): Promise<string[]> {
  const rows = await (await cli.client().get('/containers/json', { all: '1' })).json<{ Names: string[]; State: string }[]>();
  return rows
    .filter(({ State }) => !states || states.includes(State))
    .flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, '')))
    .sort();
}

async function images(cli: Cli): Promise<string[]> {
  const rows = await (await cli.client().get('/images/json')).json<{ RepoTags: string[] | null }[]>();
  return rows.flatMap(({ RepoTags }) => RepoTags ?? []).sort();
}

async function networks(cli: Cli): Promise<string[]> {
  const rows = await (await cli.client().get('/networks')).json<{ Name: string }[]>();
  return rows.map(({ Name }) => Name).sort();
}

async function volumes(cli: Cli): Promise<string[]> {
  const { Volumes } = await (await cli.client().get('/volumes')).json<{ Volumes: { Name: string }[] | null }>();
  return (Volumes ?? []).map(({ Name }) => Name).sort();
}
