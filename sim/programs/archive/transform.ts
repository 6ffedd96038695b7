import type { TarEntry } from '../../base/tar.ts';
import { compile } from '../text/regular-expression.ts';

/** An expression of --transform that is none; the text is tar's. */
export class TransformError extends Error {}

interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** From which match on, and whether further ones are replaced too. */
  readonly from: number;
  readonly all: boolean;
  /** What is changed: r members, s targets of symbolic links, h targets of hard links. */
  readonly scope: string;
}

/** `s/regexp/replacement/flags`, several with `;` between them (GNU tar's manual, "Modifying File and Member Names"). @throws TransformError */
export function readTransform(text: string): Rule[] {
  const rules: Rule[] = [];
  let rest = text;
  while (rest !== '') {
    const mark = rest[1];
    const parts = rest[0] === 's' && mark !== undefined ? partsOf(rest.slice(2), mark) : undefined;
    if (!parts) throw new TransformError('Invalid transform expression');
    const [source, replacement, after] = parts;
    const flags = /^[^;]*/.exec(after)?.[0] ?? '';
    const unknown = /[^gixrRsShH\d]/.exec(flags)?.[0];
    if (unknown !== undefined) throw new TransformError(`Unknown flag in transform expression: ${unknown}`);
    rules.push({
      pattern: compile([source], { syntax: flags.includes('x') ? 'E' : 'G', ignoreCase: flags.includes('i') }),
      replacement,
      from: Number(/\d+/.exec(flags)?.[0] ?? 1),
      all: flags.includes('g'),
      scope: [...'rsh'].filter((kind) => flags.lastIndexOf(kind) >= flags.lastIndexOf(kind.toUpperCase())).join(''),
    });
    rest = after.slice(flags.length).replace(/^;/, '');
  }
  return rules;
}

/** The regular expression, the replacement and what is behind them; a mark behind a backslash is itself. */
function partsOf(text: string, mark: string): [string, string, string] | undefined {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] !== undefined) part += text[at + 1] === mark ? text[++at] : `\\${text[++at]}`;
    else if (text[at] !== mark) part += text[at];
    else if (parts.push(part) === 2) return [parts[0] ?? '', parts[1] ?? '', text.slice(at + 1)];
    else part = '';
  }
  return undefined;
}

/** The entry with the names that the rules make of its own. */
export function transformed(entry: TarEntry, rules: readonly Rule[]): TarEntry {
  if (rules.length === 0) return entry;
  const slash = entry.name.endsWith('/') ? '/' : '';
  const name = apply(entry.name.replace(/\/+$/, ''), rules, 'r') + slash;
  const kind = entry.type === 'symlink' ? 's' : entry.type === 'link' ? 'h' : undefined;
  if (kind === undefined || entry.linkname === undefined) return { ...entry, name };
  return { ...entry, name, linkname: apply(entry.linkname, rules, kind) };
}

function apply(name: string, rules: readonly Rule[], scope: string): string {
  return rules.filter((rule) => rule.scope.includes(scope)).reduce(replaced, name);
}

function replaced(name: string, { pattern, replacement, from, all }: Rule): string {
  let out = '';
  let done = 0;
  let count = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(name); match; match = pattern.exec(name)) {
    count += 1;
    if (count >= from) {
      out += name.slice(done, match.index) + filledIn(replacement, match);
      done = match.index + match[0].length;
      if (!all) break;
    }
    if (match[0] === '') pattern.lastIndex += 1;
    if (pattern.lastIndex > name.length) break;
  }
  return out + name.slice(done);
}

/** `&`, `\1` … `\9` and `\n`; `\U`, `\L`, `\u` and `\l` change case up to `\E`. */
function filledIn(replacement: string, match: readonly (string | undefined)[]): string {
  let [out, mode, once] = ['', '', ''];
  const put = (text: string): void => {
    let shown = mode === 'U' ? text.toUpperCase() : mode === 'L' ? text.toLowerCase() : text;
    if (once && shown) {
      shown = (once === 'u' ? shown.charAt(0).toUpperCase() : shown.charAt(0).toLowerCase()) + shown.slice(1);
      once = '';
    }
    out += shown;
  };
  for (const [token, escaped] of replacement.matchAll(/\\([\s\S])|[\s\S]/g)) {
    if (escaped === undefined) put(token === '&' ? (match[0] ?? '') : token);
    else if (/\d/.test(escaped)) put(match[Number(escaped)] ?? '');
    else if (/[ULE]/.test(escaped)) mode = escaped === 'E' ? '' : escaped;
    else if (/[ul]/.test(escaped)) once = escaped;
    else put(escaped === 'n' ? '\n' : escaped);
  }
  return out;
}
