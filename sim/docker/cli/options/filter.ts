import type { FlagRef } from '../../../go/pflag/flag.ts';
import type { FlagSet } from '../../../go/pflag/flag-set.ts';
import { Filters } from '../../api/filters.ts';

/** `--filter name=value`, repeatable. Source: docker/cli opts/opts.go FilterOpt. */
export function declareFilter(flags: FlagSet, usage: string, shorthand: string | undefined = 'f'): FlagRef<Filters> {
  const filters = new Filters();
  const parse = (text: string): Filters => {
    if (text === '') return filters;
    const at = text.indexOf('=');
    if (at < 0) throw new Error('bad format of filter (expected name=value)');
    return filters.add(text.slice(0, at).trim().toLowerCase(), text.slice(at + 1).trim());
  };
  return flags.custom({ name: 'filter', shorthand, usage }, { type: 'filter', def: filters, parse, shown: '' });
}
