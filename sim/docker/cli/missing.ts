import type { FlagSet } from '../../go/pflag/flag-set.ts';
import { type ArgsRule, atLeast, atMost, between, exactly } from './args.ts';
import type { Command } from './command.ts';

/**
 * A command of the real client that is not simulated yet: it is in its place, reads its flags and counts its arguments as the real one does,
 * and then says so.
 * @param flags `a/all f/filter:filter`: letter, name, and the type of its value if it takes one
 */
export function missing(use: string, short: string, flags = '', more: Partial<Command> = {}): Command {
  return { use, short, args: argsOf(use), flagsOnly: (set) => declareFlags(set, flags), ...more };
}

function declareFlags(set: FlagSet, flags: string): void {
  for (const flag of flags.split(' ').filter(Boolean)) {
    const [, shorthand, name = '', type] = /^(?:(\w)\/)?([^:]+)(?::(.*))?$/.exec(flag) ?? [];
    const spec = { name, shorthand, usage: 'Not simulated yet' };
    if (type === undefined) set.bool(spec);
    else set.custom(spec, { type, def: '', parse: (text) => text });
  }
}

/** From the usage line: words without brackets must be there, those with brackets may, dots stand for any number. */
function argsOf(use: string): ArgsRule {
  const words = (use.split('\n')[0] ?? '')
    .replace(/ \| \S+/g, '')
    .split(' ')
    .slice(1)
    .filter((word) => word !== '[OPTIONS]' && word !== 'OPTIONS');
  const needed = words.filter((word) => !word.startsWith('[') && !word.endsWith(']')).length;
  const further = words.length - needed;
  if (use.includes('...')) return atLeast(needed);
  if (further === 0) return exactly(needed);
  return needed === 0 ? atMost(further) : between(needed, needed + further);
}
