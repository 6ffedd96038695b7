import { quote } from '../strconv.ts';
import type { Flag } from './flag.ts';
import type { FlagSet } from './flag-set.ts';
import { wrapUsage } from './wrap.ts';

const shownTypes: Readonly<Record<string, string>> = {
  bool: '',
  float64: 'float',
  int64: 'int',
  uint64: 'uint',
  stringSlice: 'strings',
  intSlice: 'ints',
  uintSlice: 'uints',
  boolSlice: 'bools',
};

/** The name of the value, from `backquotes` in the usage or else the type, and the usage without them. */
function unquoteUsage(flag: Flag): { name: string; usage: string } {
  const quoted = /^([^`]*)`([^`]*)`([\s\S]*)$/.exec(flag.usage);
  if (quoted) return { name: quoted[2] ?? '', usage: `${quoted[1]}${quoted[2]}${quoted[3]}` };
  return { name: shownTypes[flag.value.type] ?? flag.value.type, usage: flag.usage };
}

/** `[=value]` for a flag that may go without one. */
function optionalValue(flag: Flag): string {
  if (flag.noOptDefVal === '') return '';
  if (flag.value.type === 'string') return `[=${quote(flag.noOptDefVal)}]`;
  if (flag.value.type === 'bool') return flag.noOptDefVal === 'true' ? '' : `[=${flag.noOptDefVal}]`;
  if (flag.value.type === 'count') return flag.noOptDefVal === '+1' ? '' : `[=${flag.noOptDefVal}]`;
  return `[=${flag.noOptDefVal}]`;
}

function defaultText(flag: Flag): string {
  const zero = flag.value.zero ? flag.value.zero.includes(flag.defValue) : ['false', '<nil>', '', '0'].includes(flag.value.toString());
  if (zero) return '';
  return ` (default ${flag.value.type === 'string' ? quote(flag.defValue) : flag.defValue})`;
}

/** FlagSet.FlagUsagesWrapped: the option table, each line ended. `columns` 0 = no wrapping; docker gives the terminal's width, or 80. */
export function flagUsages(flags: FlagSet, columns = 0): string {
  const rows = flags.flags
    .filter((flag) => !flag.hidden)
    .map((flag) => {
      const { name, usage } = unquoteUsage(flag);
      const letter = flag.shorthand !== '' && flag.shorthandDeprecated === '' ? `  -${flag.shorthand}, ` : '      ';
      const left = `${letter}--${flag.name}${name === '' ? '' : ` ${name}`}${optionalValue(flag)}`;
      const deprecated = flag.deprecated === '' ? '' : ` (DEPRECATED: ${flag.deprecated})`;
      return { left, right: usage + defaultText(flag) + deprecated };
    });
  // pflag measures with one separator more than the text, and prints two spaces around the padding.
  const width = Math.max(0, ...rows.map((row) => row.left.length + 1));
  return rows.map(({ left, right }) => `${left.padEnd(width + 2)}${wrapUsage(width + 2, columns, right)}\n`).join('');
}
