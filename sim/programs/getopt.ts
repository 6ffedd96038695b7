/** Options as getopt_long(3) reads them. */
export interface OptionTable {
  /** Short options, each followed by `:` when it takes a value, `::` when it may. */
  readonly short: string;
  /** Long name → the short option it stands for. A name that ends in `=` takes a value, in `=?` it may. */
  readonly long?: Readonly<Record<string, string>>;
  /** `-KILL`, `-SIGKILL`: a word in capitals is this option's value. */
  readonly signals?: string;
  /** `-5` as an old way of writing this option with the value 5. */
  readonly digits?: string;
  /** `-5c`: the same of bytes. */
  readonly digitBytes?: string;
  /** `-5` and `-.5` are operands. */
  readonly negativeOperands?: boolean;
  /** `+5` as the first word: this option with the value `+5`. */
  readonly plusOperand?: string;
  /** Stop at the first operand (POSIXLY_CORRECT, or `+`): what follows belongs to another program. */
  readonly stopAtOperand?: boolean;
}

export interface Options {
  readonly operands: readonly string[];
  /** Every option given, in order. */
  readonly given: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** A complaint in glibc's words, without the program's name. */
export class UsageError extends Error {}

export function getopt(table: OptionTable, args: readonly string[]): Options {
  const given: { name: string; value: string | undefined }[] = [];
  const operands: string[] = [];
  let i = 0;
  for (; i < args.length; i++) {
    const word = args[i] ?? '';
    if (word === '--') {
      i++;
      break;
    }
    if (table.signals !== undefined && /^-[A-Z][A-Z0-9]+$/.test(word)) {
      given.push({ name: table.signals, value: word.slice(1) });
      continue;
    }
    if (table.plusOperand !== undefined && i === 0 && /^\+\d+$/.test(word)) {
      given.push({ name: table.plusOperand, value: word });
      continue;
    }
    if (table.negativeOperands && /^-\.?\d/.test(word)) break;
    const number = table.digits === undefined ? undefined : /^-(\d+)([a-zA-Z]*)$/.exec(word);
    if (number && table.digits) {
      const [, value, letters = ''] = number;
      const bytes = letters.startsWith('c') ? table.digitBytes : undefined;
      given.push({ name: bytes ?? table.digits, value });
      const rest = bytes === undefined ? letters : letters.slice(1);
      if (rest) readShort(table, `-${rest}`, undefined, given);
    } else if (word.startsWith('--')) i += readLong(table, word, args[i + 1], given);
    else if (word.startsWith('-') && word !== '-') i += readShort(table, word, args[i + 1], given);
    else if (table.stopAtOperand) break;
    else operands.push(word);
  }
  return { operands: [...operands, ...args.slice(i)], given };
}

type Given = { name: string; value: string | undefined }[];

/** Returns how many further words it took. */
function readLong(table: OptionTable, word: string, next: string | undefined, given: Given): number {
  const [name = '', value] = word.slice(2).split(/=(.*)/s);
  const names = Object.keys(table.long ?? {});
  const bare = (entry: string) => entry.replace(/=\??$/, '');
  const exact = names.find((entry) => bare(entry) === name);
  const alike = names.filter((entry) => bare(entry).startsWith(name));
  const found = exact ?? (new Set(alike.map((entry) => table.long?.[entry])).size === 1 ? alike[0] : undefined);
  if (!found) {
    if (alike.length > 1)
      throw new UsageError(`option '${word}' is ambiguous; possibilities: ${alike.map((entry) => `'--${bare(entry)}'`).join(' ')}`);
    throw new UsageError(`unrecognized option '--${value === undefined ? name : `${name}=${value}`}'`);
  }
  const short = table.long?.[found] ?? '';
  if (!found.includes('=')) {
    if (value !== undefined) throw new UsageError(`option '--${bare(found)}' doesn't allow an argument`);
    given.push({ name: short, value: undefined });
    return 0;
  }
  if (value !== undefined || found.endsWith('=?')) {
    given.push({ name: short, value });
    return 0;
  }
  if (next === undefined) throw new UsageError(`option '--${bare(found)}' requires an argument`);
  given.push({ name: short, value: next });
  return 1;
}

function readShort(table: OptionTable, word: string, next: string | undefined, given: Given): number {
  for (let at = 1; at < word.length; at++) {
    const name = word[at] ?? '';
    const place = name === ':' ? -1 : table.short.indexOf(name);
    if (place < 0) throw new UsageError(`invalid option -- '${name}'`);
    if (table.short[place + 1] !== ':') {
      given.push({ name, value: undefined });
      continue;
    }
    const rest = word.slice(at + 1);
    if (rest || table.short[place + 2] === ':') {
      given.push({ name, value: rest || undefined });
      return 0;
    }
    if (next === undefined) throw new UsageError(`option requires an argument -- '${name}'`);
    given.push({ name, value: next });
    return 1;
  }
  return 0;
}
