import { byteText, text as decode, joined, STRAY_BYTE, utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import { AbandonControl } from '../control-flow.ts';
import { isReference } from '../expand/subscript.ts';
import { assignReference } from '../interpreter/assignment.ts';
import { readByte } from '../read-line.ts';
import { Editor } from '../readline/editor.ts';
import { expandPrompt } from '../session/prompt.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

interface Limits {
  readonly fd: number;
  readonly delimiter: number;
  readonly raw: boolean;
  readonly count: number | undefined;
  readonly exact: boolean;
  readonly terminal: boolean;
  /** When to give up, on the monotonic clock. */
  readonly deadline: number | undefined;
}

/** Options that want a number, with what is said when it is none. */
const CHECKED = [
  ['t', 'invalid timeout specification'],
  ['n', 'invalid number'],
  ['N', 'invalid number'],
  ['u', 'invalid file descriptor specification'],
] as const;

/** `read [-ers] [-a array] [-d delim] [-n|-N count] [-p prompt] [-t timeout] [-u fd] [name …]`. */
export const read: Builtin = async (shell, args) => {
  const { options, operands, invalid, lacking } = parseOptions(args, 'ersa:d:i:n:N:p:t:u:');
  const usage = 'read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]';
  if (invalid) return usageError(shell, 'read', `${invalid}: invalid option`, usage);
  if (lacking) return usageError(shell, 'read', `${lacking}: option requires an argument`, usage);
  const value = (letter: string): string | undefined => options.findLast((option) => option.letter === letter)?.value;
  const has = (letter: string): boolean => value(letter) !== undefined;
  for (const name of operands) {
    if (isReference(name)) continue;
    await shell.complain(`\`${name}': not a valid identifier`, 'read');
    return 1;
  }
  const array = value('a');
  if (array !== undefined && !isReference(array)) {
    await shell.complain(`\`${array}': not a valid identifier`, 'read');
    return 1;
  }
  for (const [letter, complaint] of CHECKED) {
    const given = value(letter);
    if (given === undefined || (letter === 't' ? /^\+?(\d+\.?\d*|\.\d+)$/ : /^\+?\d+$/).test(given)) continue;
    await shell.complain(`${given}: ${complaint}`, 'read');
    return 1;
  }
  const fd = Number(value('u') ?? 0);
  const exact = value('N');
  const timeout = value('t');
  if (timeout !== undefined && Number(timeout) === 0 && shell.sys.descriptors().includes(fd)) return hasInput(shell, fd);
  const delimiter = exact !== undefined ? -1 : has('d') ? (utf8(value('d') ?? '')[0] ?? 0) : 10;
  const count = exact ?? value('n');
  const onTerminal = shell.sys.descriptors().includes(fd) && shell.sys.isatty(fd);
  if (has('p') && onTerminal) await shell.printError(value('p') ?? '');
  if (has('e') && onTerminal && fd === 0 && !has('s') && count === undefined) {
    const edited = await readEdited(shell, has('p') ? (value('p') ?? '') : '', value('i') ?? '');
    if (edited === undefined) return 1;
    await store(shell, plainChars(edited, has('r')), operands, value('a'), false);
    return 0;
  }
  // What ends with a character, not with a line, must not wait for the line.
  const unbuffered = count !== undefined || delimiter !== 10;
  const before = onTerminal && (has('s') || unbuffered) ? shell.sys.tcgetattr(fd) : undefined;
  if (before) shell.sys.tcsetattr(fd, { ...(has('s') ? { echo: false } : {}), ...(unbuffered ? { canonical: false } : {}) });
  let line: Awaited<ReturnType<typeof readUpTo>>;
  try {
    line = await readUpTo(shell, {
      fd,
      delimiter,
      raw: has('r'),
      count: count === undefined ? undefined : Number(count),
      exact: exact !== undefined,
      terminal: onTerminal,
      deadline: timeout === undefined ? undefined : shell.sys.monotonic() + Number(timeout) * 1e6,
    });
  } catch (error) {
    if (!isErrno(error)) throw error;
    await shell.complain(`${fd}: invalid file descriptor: ${error.message}`, 'read');
    return 1;
  } finally {
    if (before) shell.sys.tcsetattr(fd, before);
  }
  await store(shell, line.chars, operands, value('a'), exact !== undefined);
  return line.status;
};

/** `read -e`: with line editing. Undefined at the end of the input. */
async function readEdited(shell: Shell, prompt: string, initial: string): Promise<string | undefined> {
  const result = await new Editor(shell).read(prompt, initial);
  if (result.kind === 'interrupt') throw new AbandonControl(130, false);
  return result.kind === 'line' ? result.line : undefined;
}

function plainChars(line: string, raw: boolean): Char[] {
  const chars: Char[] = [];
  let escaped = false;
  for (const text of line) {
    if (text === '\\' && !raw && !escaped) escaped = true;
    else {
      chars.push({ text, escaped });
      escaped = false;
    }
  }
  return chars;
}

interface Char {
  readonly text: string;
  readonly escaped: boolean;
}

async function readUpTo(shell: Shell, limits: Limits): Promise<{ chars: Char[]; status: number }> {
  const chars: Char[] = [];
  let escaping = false;
  while (limits.count === undefined || chars.length < limits.count) {
    if (limits.deadline !== undefined && !(await ready(shell, limits))) return { chars: whole(chars), status: 142 };
    const char = await (limits.count === undefined ? readByteText : readChar)(shell, limits.fd);
    if (char === undefined) return { chars: whole(chars), status: 1 };
    if (escaping) {
      escaping = false;
      if (char !== '\n') chars.push({ text: char, escaped: true });
      else if (shell.interactive && limits.terminal) await shell.printError(await expandPrompt(shell, shell.variables.get('PS2') ?? ''));
    } else if (char === '\\' && !limits.raw) escaping = true;
    else if (utf8(char)[0] === limits.delimiter) return { chars: whole(chars), status: 0 };
    else if (char !== '\0') chars.push({ text: char, escaped: false });
  }
  return { chars: whole(chars), status: 0 };
}

/** `read -t 0` reads nothing: it says whether a read would wait. */
async function hasInput(shell: Shell, fd: number): Promise<number> {
  return (await shell.sys.poll([fd], 0)).length > 0 ? 0 : 1;
}

async function ready(shell: Shell, limits: Limits): Promise<boolean> {
  const left = Math.max(0, (limits.deadline ?? 0) - shell.sys.monotonic());
  return (await shell.sys.poll([limits.fd], left)).length > 0;
}

async function readByteText(shell: Shell, fd: number): Promise<string | undefined> {
  const byte = await readByte(shell, fd);
  return byte === undefined ? undefined : byteText(byte);
}

/** The characters that bytes read one by one make up. */
function whole(chars: readonly Char[]): Char[] {
  if (!chars.some(({ text }) => STRAY_BYTE.test(text))) return [...chars];
  const out: Char[] = [];
  for (let at = 0; at < chars.length; ) {
    let end = at;
    while (STRAY_BYTE.test(chars[end]?.text ?? '')) end++;
    if (end === at) out.push(chars[at++] as Char);
    const run = chars.slice(at, end).map(({ text }) => text);
    for (const text of joined(run.join(''))) {
      out.push({ text, escaped: chars[at]?.escaped ?? false });
      at += utf8(text).length;
    }
  }
  return out;
}

/** One character of UTF-8. */
async function readChar(shell: Shell, fd: number): Promise<string | undefined> {
  const first = await readByte(shell, fd);
  if (first === undefined) return undefined;
  const more = first >= 0xf5 ? 0 : first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
  const bytes = [first];
  for (let i = 0; i < more; i++) {
    const next = await readByte(shell, fd);
    if (next === undefined) break;
    bytes.push(next);
    if ((next & 0xc0) !== 0x80) break;
  }
  return decode(Uint8Array.from(bytes));
}

/** Gives the words to the names: the last name takes all the rest. */
async function store(
  shell: Shell,
  chars: readonly Char[],
  names: readonly string[],
  array: string | undefined,
  whole: boolean,
): Promise<void> {
  const text = chars.map((char) => char.text).join('');
  if (whole && array === undefined) {
    await assignReference(shell, names[0] ?? 'REPLY', text);
    for (const name of names.slice(1)) await assignReference(shell, name, '');
    return;
  }
  const ifs = shell.variables.get('IFS') ?? ' \t\n';
  if (array !== undefined) {
    const variable = shell.variables.writable(array);
    variable.list = new Map(splitWords(chars, ifs, Number.POSITIVE_INFINITY).map((word, i) => [i, word]));
    return;
  }
  if (names.length === 0) {
    shell.variables.set('REPLY', text);
    return;
  }
  const words = splitWords(chars, ifs, names.length);
  for (let i = 0; i < names.length; i++) await assignReference(shell, names[i] as string, words[i] ?? '');
}

function splitWords(chars: readonly Char[], ifs: string, most: number): string[] {
  const isWhite = (char: Char | undefined): boolean =>
    char !== undefined && !char.escaped && ifs.includes(char.text) && /[ \t\n]/.test(char.text);
  const isBorder = (char: Char | undefined): boolean => char !== undefined && !char.escaped && ifs.includes(char.text);
  const words: string[] = [];
  let at = 0;
  let end = chars.length;
  while (isWhite(chars[at])) at += 1;
  while (end > at && isWhite(chars[end - 1])) end -= 1;
  while (at < end) {
    const from = at;
    let word = '';
    while (at < end && !isBorder(chars[at])) word += chars[at++]?.text;
    while (at < end && isWhite(chars[at])) at += 1;
    if (at < end && isBorder(chars[at]) && !isWhite(chars[at])) at += 1;
    while (at < end && isWhite(chars[at])) at += 1;
    // The last name takes all that is left, with its delimiters if there is more than one word.
    const takesRest = words.length === most - 1 && at < end;
    words.push(
      takesRest
        ? chars
            .slice(from, end)
            .map((char) => char.text)
            .join('')
        : word,
    );
    if (takesRest) break;
  }
  return words;
}
