import { charAt, nextIndex } from '../../characters.ts';
import { type Editor, firstNonBlank } from '../editor.ts';
import { type Asking, EditorError } from '../outside.ts';
import { compiled, splitSearch } from '../search.ts';
import type { Range } from './address.ts';

/** :s/pattern/replacement/flags over a range. @throws EditorError E486, E35, E33, E146 */
export function* substitute(editor: Editor, range: Range, body: string, again: boolean): Asking<void> {
  let pattern: string;
  let replacement: string;
  let flags: string;
  const [delimiter] = body;
  if (!again && delimiter !== undefined && !/[\s\w"|\\]/.test(delimiter)) {
    const first = splitSearch(body.slice(1), delimiter);
    const second = splitReplacement(first.offset ?? '', delimiter);
    pattern = first.pattern || (editor.search?.pattern ?? '');
    if (!pattern) throw new EditorError('E35: No previous regular expression');
    replacement = second.text === '~' ? (editor.lastSubstitute?.replacement ?? '') : second.text;
    flags = second.rest;
  } else {
    if (!editor.lastSubstitute) throw new EditorError('E33: No previous substitute regular expression');
    ({ pattern, replacement } = editor.lastSubstitute);
    flags = body;
  }
  const parsed = /^&?([giIcen#lpr&]*)\s*(\d*)\s*(.*)$/.exec(flags.trim());
  if (parsed?.[3]) throw new EditorError(`E488: Trailing characters: ${parsed[3]}`);
  const options = parsed?.[1] ?? '';
  const count = parsed?.[2] ? Number(parsed[2]) : undefined;
  const from = count === undefined ? range.from : range.to;
  const to = count === undefined ? range.to : Math.min(editor.buffer.last, range.to + count - 1);
  const expression = compiled(editor, (options.includes('i') ? '\\c' : options.includes('I') ? '\\C' : '') + pattern);
  editor.lastSubstitute = { pattern, replacement };
  editor.search = { pattern, forward: true, offset: '' };
  editor.highlighted = true;
  const done = yield* run(editor, expression, replacement, from, to, options);
  if (done.subs === 0 && !done.asked && !options.includes('e')) throw new EditorError(`E486: Pattern not found: ${pattern}`);
  const lines = `${done.lines} ${done.lines === 1 ? 'line' : 'lines'}`;
  if (options.includes('n')) editor.say(`${done.subs} ${done.subs === 1 ? 'match' : 'matches'} on ${lines}`);
  else if (done.subs > 2) editor.say(`${done.subs} substitutions on ${lines}`);
}

function* run(
  editor: Editor,
  expression: RegExp,
  replacement: string,
  from: number,
  to: number,
  options: string,
): Asking<{ subs: number; lines: number; asked: boolean }> {
  const { buffer } = editor;
  let confirm = options.includes('c');
  let subs = 0;
  let changed = 0;
  let asked = false;
  let last: number | undefined;
  let quit = false;
  let end = to;
  for (let line = from; line <= end && !quit; line++) {
    const text = buffer.line(line);
    let out = '';
    let done = 0;
    let hits = 0;
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const at = match.index;
      let answer = 'y';
      if (confirm) {
        asked = true;
        buffer.set(line, out + text.slice(done));
        editor.moveTo({ line, col: out.length + at - done });
        answer = yield* ask(editor, replacement);
      }
      if (answer === 'a') confirm = false;
      if (answer === 'q' || answer === '<Esc>' || answer === '<C-C>') {
        quit = true;
        break;
      }
      if (answer !== 'n') {
        out += text.slice(done, at) + expand(replacement, match);
        done = at + match[0].length;
        hits += 1;
      }
      if (answer === 'l') {
        quit = true;
        break;
      }
      if (match[0] === '') {
        const next = at < text.length ? nextIndex(text, at) : at + 1;
        expression.lastIndex = next;
      }
      if (!options.includes('g') || expression.lastIndex > text.length) break;
      // What was empty just after a match is not another one.
      if (match[0] !== '' && expression.lastIndex === text.length && expression.test('')) break;
      if (match[0] !== '') expression.lastIndex = at + match[0].length;
    }
    if (hits === 0) continue;
    subs += hits;
    changed += 1;
    if (options.includes('n')) continue;
    const result = (out + text.slice(done)).split('\r');
    if (result.length === 1) buffer.set(line, result[0] ?? '');
    else buffer.splice(line, 1, result);
    line += result.length - 1;
    end += result.length - 1;
    last = line;
  }
  if (last !== undefined && !asked) editor.moveTo({ line: last, col: firstNonBlank(buffer.line(last)) });
  return { subs, lines: changed, asked };
}

function* ask(editor: Editor, replacement: string): Asking<string> {
  for (;;) {
    editor.prompt = `replace with ${replacement} (y/n/a/q/l/^E/^Y)?`;
    const key = yield* editor.key();
    editor.prompt = undefined;
    editor.message = undefined;
    if (/^[ynaql]$|^<Esc>$|^<C-C>$/.test(key)) return key;
  }
}

function splitReplacement(text: string, delimiter: string): { text: string; rest: string } {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === delimiter) return { text: text.slice(0, at), rest: text.slice(at + 1) };
  }
  return { text, rest: '' };
}

/** What a match is replaced with: & and \0 the match, \1 … its groups, \r a line break, \u \U \l \L \E the case of what follows. */
function expand(replacement: string, match: RegExpExecArray): string {
  let out = '';
  let once: 'u' | 'l' | undefined;
  let all: 'U' | 'L' | undefined;
  const add = (text: string): void => {
    for (const char of text) {
      const cased = all === 'U' ? char.toUpperCase() : all === 'L' ? char.toLowerCase() : char;
      out += once === 'u' ? cased.toUpperCase() : once === 'l' ? cased.toLowerCase() : cased;
      once = undefined;
    }
  };
  for (let at = 0; at < replacement.length; at++) {
    const char = charAt(replacement, at);
    at += char.length - 1;
    if (char === '&') add(match[0]);
    else if (char !== '\\') add(char);
    else {
      const next = replacement[++at] ?? '\\';
      if (/\d/.test(next)) add(match[Number(next)] ?? '');
      else if (next === 'r') out += '\r';
      else if (next === 'n') add('\0');
      else if (next === 't') add('\t');
      else if (next === 'u' || next === 'l') once = next;
      else if (next === 'U' || next === 'L') all = next;
      else if (next === 'e' || next === 'E') all = undefined;
      else add(next);
    }
  }
  return out;
}
