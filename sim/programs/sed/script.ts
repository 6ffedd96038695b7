import { source } from '../regular-expression.ts';

export type AddressPart = { kind: 'line'; line: number } | { kind: 'last' } | { kind: 'match'; matcher: RegExp };

/** One command of a sed script (sed(1)): d p q = s y a i c. */
export interface Command {
  readonly from?: AddressPart;
  readonly to?: AddressPart | { kind: 'count'; lines: number };
  readonly negated: boolean;
  readonly name: string;
  readonly text: string;
  readonly matcher?: RegExp;
  readonly global: boolean;
  readonly nth: number;
  readonly printed: boolean;
}

export type Script = { commands: Command[] } | { wrong: string; at: number } | { gap: string };

export function parseScript(script: string, syntax: string): Script {
  const commands: Command[] = [];
  let at = 0;
  const skip = (blanks: RegExp) => {
    while (blanks.test(script[at] ?? '')) at++;
  };
  const delimited = (mark: string): string | undefined => {
    let out = '';
    for (; at < script.length && script[at] !== mark; at++) {
      if (script[at] === '\\' && script[at + 1] === mark) out += script[++at];
      else if (script[at] === '\\') out += `\\${script[++at] ?? ''}`;
      else out += script[at];
    }
    return script[at++] === mark ? out : undefined;
  };
  const address = (): AddressPart | undefined => {
    const digits = /^\d+/.exec(script.slice(at))?.[0];
    if (digits) {
      at += digits.length;
      return { kind: 'line', line: Number(digits) };
    }
    if (script[at] === '$') {
      at++;
      return { kind: 'last' };
    }
    if (script[at] !== '/') return undefined;
    at++;
    const pattern = delimited('/') ?? '';
    const fold = script[at] === 'I' ? 'i' : '';
    at += fold.length;
    return { kind: 'match', matcher: new RegExp(source(pattern, syntax), `u${fold}`) };
  };
  for (;;) {
    skip(/[\s;]/);
    if (at >= script.length) return { commands };
    const from = address();
    let to: Command['to'];
    if (from && script[at] === ',') {
      at++;
      const count = /^\+(\d+)/.exec(script.slice(at));
      if (count) at += count[0].length;
      to = count ? { kind: 'count', lines: Number(count[1]) } : address();
    }
    skip(/\s/);
    const negated = script[at] === '!';
    if (negated) at++;
    skip(/\s/);
    const name = script[at++] ?? '';
    const base = { ...(from ? { from } : {}), ...(to ? { to } : {}), negated, name, text: '', global: false, nth: 1, printed: false };
    if ('dpq='.includes(name) && name) commands.push(base);
    else if (name === 's' || name === 'y') {
      const mark = script[at++] ?? '';
      const [left, right] = [delimited(mark), delimited(mark)];
      if (left === undefined || right === undefined) return { wrong: `unterminated \`${name}' command`, at: script.length };
      const flags = /^[gpiI0-9]*/.exec(script.slice(at))?.[0] ?? '';
      at += flags.length;
      if (script[at] !== undefined && !/[;\n}\s]/.test(script[at] ?? '')) return { wrong: "unknown option to `s'", at: at + 1 };
      const matcher = name === 's' ? new RegExp(source(left, syntax), /i/i.test(flags) ? 'giu' : 'gu') : undefined;
      commands.push({
        ...base,
        text: name === 's' ? right : `${left}\n${right}`,
        ...(matcher ? { matcher } : {}),
        global: flags.includes('g'),
        nth: Number(/\d+/.exec(flags)?.[0] ?? 1),
        printed: flags.includes('p'),
      });
    } else if ('aic'.includes(name) && name) {
      const end = script.indexOf('\n', at + (/^\\\n/.test(script.slice(at)) ? 2 : 0));
      const raw = script.slice(at, end < 0 ? undefined : end);
      at = end < 0 ? script.length : end;
      commands.push({ ...base, text: raw.replace(/^\s*\\?\n?\s*/, '') });
    } else if (name && 'nNDPhHgGxbtTrRwWlLeFzQ{}:'.includes(name)) return { gap: name };
    else return { wrong: name ? `unknown command: \`${name}'` : 'missing command', at };
  }
}
