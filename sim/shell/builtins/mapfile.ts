import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { singleQuoted } from '../expand/quote.ts';
import { isName } from '../expand/subscript.ts';
import { evaluateText } from '../interpreter/evaluate-text.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** Options that want a number, with what is said when it is none. */
const CHECKED = [
  ['n', 'invalid line count'],
  ['O', 'invalid array origin'],
  ['s', 'invalid line count'],
  ['u', 'invalid file descriptor specification'],
  ['c', 'invalid callback quantum'],
] as const;

/** `mapfile [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [array]`. */
export const mapfile: Builtin = async (shell, args, { name }) => {
  const { options, operands, invalid } = parseOptions(args, 'd:n:O:s:tu:C:c:');
  if (invalid)
    return usageError(
      shell,
      name,
      `${invalid}: invalid option`,
      `${name} [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]`,
    );
  const value = (letter: string): string | undefined => options.findLast((option) => option.letter === letter)?.value;
  const array = operands[0] ?? 'MAPFILE';
  if (!isName(array)) {
    await shell.complain(`\`${array}': not a valid identifier`, name);
    return 1;
  }
  for (const [letter, complaint] of CHECKED) {
    const given = value(letter);
    if (given === undefined || /^\+?\d+$/.test(given)) continue;
    await shell.complain(`${given}: ${complaint}`, name);
    return 1;
  }
  const callback = value('C');
  const quantum = Number(value('c') ?? 5000);
  const input = text(await readAll(shell.sys, Number(value('u') ?? 0)));
  const delimiter = value('d') === undefined ? '\n' : (value('d') ?? '').charAt(0) || '\0';
  const lines: string[] = [];
  for (let at = 0; at < input.length; ) {
    const found = input.indexOf(delimiter, at);
    const end = found < 0 ? input.length : found + 1;
    lines.push(input.slice(at, end));
    at = end;
  }
  const skip = Number(value('s') ?? 0);
  const count = Number(value('n') ?? 0);
  const wanted = lines.slice(skip, count ? skip + count : undefined);
  const origin = Number(value('O') ?? 0);
  const variable = shell.variables.writable(array);
  if (value('O') === undefined) variable.list = new Map();
  variable.list ??= new Map();
  variable.value = undefined;
  const trim = value('t') !== undefined;
  for (let i = 0; i < wanted.length; i++) {
    const line = wanted[i] as string;
    const kept = trim && line.endsWith(delimiter) ? line.slice(0, -1) : line;
    if (callback !== undefined && (i + 1) % quantum === 0)
      await evaluateText(shell, `${callback} ${origin + i} ${singleQuoted(kept)}`, { firstLine: shell.line });
    variable.list.set(origin + i, kept);
  }
  return 0;
};
