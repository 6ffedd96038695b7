import { withEscapes } from '../escapes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const printf: ToolDefinition = {
  name: 'printf',
  usage: 'FORMAT [ARGUMENT]...',
  about: 'Prints its arguments as the format says.',
  short: '',
  raw: true,
  async run(tool) {
    const [format, ...args] = tool.args;
    if (format === undefined) return tool.wrong('missing operand');
    let status = 0;
    let out = '';
    const complaints: string[] = [];
    const left = [...args];
    do {
      const before = left.length;
      const round = formatOnce(format, left, complaints);
      out += round.text;
      if (round.invalid !== undefined && !tool.busybox) {
        await tool.print(out);
        for (const complaint of complaints)
          await tool.complain(complaint.replace(/^'(.*)':/s, (_, word: string) => `${tool.quote(word)}:`));
        return tool.complain(`${round.invalid}: invalid conversion specification`);
      }
      if (left.length === before && before > 0 && !tool.busybox && !round.stop) {
        await tool.print(out);
        await tool.complain(`warning: ignoring excess arguments, starting with ${tool.quote(left[0] ?? '')}`);
        return status;
      }
      if (round.stop || left.length === before) break;
    } while (left.length);
    await tool.print(out);
    for (const complaint of complaints)
      status = await tool.complain(
        tool.busybox
          ? `invalid number ${complaint.replace(/: .*/s, '')}`
          : complaint.replace(/^'(.*)':/s, (_, word: string) => `${tool.quote(word)}:`),
      );
    return status;
  },
};

/** One pass over the format; takes arguments from the front of `args`. */
function formatOnce(format: string, args: string[], complaints: string[]): { text: string; stop: boolean; invalid?: string } {
  let text = '';
  for (const [, spec, flags = '', width = '', precision, letter = '', literal = ''] of format.matchAll(
    /(%([-+ 0#]*)(\*|\d*)(?:\.(\*|\d*))?([a-zA-Z%]))|([^%]+|%)/g,
  )) {
    if (!spec) {
      const plain = withEscapes(literal, /^[0-7]{1,3}/);
      text += plain.text;
      if (plain.stop) return { text, stop: true };
      continue;
    }
    if (letter === '%') {
      text += '%';
      continue;
    }
    if (!'bcdiouxXeEfFgGaAsq'.includes(letter)) return { text, stop: true, invalid: spec };
    const size = width === '*' ? Number(args.shift() ?? 0) : Number(width || 0);
    const digits = precision === undefined ? undefined : precision === '*' ? Number(args.shift() ?? 0) : Number(precision || 0);
    const value = args.shift() ?? '';
    if (letter === 'b') {
      const raw = withEscapes(value);
      text += raw.text;
      if (raw.stop) return { text, stop: true };
      continue;
    }
    text += padded(convert(letter, value, digits, flags, complaints), size, flags, letter);
  }
  return { text, stop: false };
}

/** As strtol(3) reads it: a leading 0 makes it octal. */
function integerOf(word: string, letter: string): number {
  if (word === '') return 0;
  const octal = /^([-+]?)0([0-7]+)$/.exec(word);
  if (!octal || /[eEfFgGaA]/.test(letter)) return Number(word);
  return Number.parseInt(`${octal[1]}${octal[2]}`, 8);
}

function convert(letter: string, value: string, digits: number | undefined, flags: string, complaints: string[]): string {
  if (letter === 's') return digits === undefined ? value : value.slice(0, digits);
  if (letter === 'c') return value.slice(0, 1);
  if (letter === 'q') return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
  const quoted = /^["'](.)/su.exec(value);
  const number = quoted ? (quoted[1]?.codePointAt(0) ?? 0) : integerOf(value.trim(), letter);
  const usable = Number.isNaN(number) ? Number.parseFloat(value) || 0 : number;
  if (Number.isNaN(number) || value === ' ')
    complaints.push(
      Number.isNaN(Number.parseFloat(value)) ? `'${value}': expected a numeric value` : `'${value}': value not completely converted`,
    );
  const sign = usable >= 0 && flags.includes('+') ? '+' : '';
  switch (letter) {
    case 'd':
    case 'i':
    case 'u':
      return sign + String(Math.trunc(usable)).padStart(digits ?? 0, '0');
    case 'x':
      return (flags.includes('#') ? '0x' : '') + Math.trunc(usable).toString(16);
    case 'X':
      return Math.trunc(usable).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(usable).toString(8);
    case 'e':
      return sign + usable.toExponential(digits ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
    case 'g':
      return sign + String(Number(usable.toPrecision(digits || 6)));
    default:
      return sign + usable.toFixed(digits ?? 6);
  }
}

function padded(text: string, width: number, flags: string, letter: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (flags.includes('0') && letter !== 's')
    return text.startsWith('-') ? `-${text.slice(1).padStart(width - 1, '0')}` : text.padStart(width, '0');
  return text.padStart(width);
}

export const main = gnu(printf);
