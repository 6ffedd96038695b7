import { joined } from '../../base/bytes.ts';
import { PosixExpression } from '../../libc/regex/posix-expression.ts';
import { posixSource } from '../../libc/regex/posix-source.ts';
import { coded } from './escapes.ts';

const ESCAPE = /\\(d\d{1,3}|o[0-7]{1,3}|x[\da-fA-F]{1,2}|c.|.)/gs;

/** An expression of a script, with sed's own escapes; `flags` are those of an address or of `s`; `bytes`: in the C locale. @throws SyntaxError */
export function expression(pattern: string, syntax: string, flags: string, bytes: boolean): RegExp {
  const written = joined(pattern.replace(ESCAPE, (piece, char: string) => ({ n: '\n', t: '\t' })[char] ?? coded(piece) ?? piece));
  return new PosixExpression(
    posixSource(written, syntax === 'E' ? 'sed -E' : 'sed', bytes),
    `gsu${/I/i.test(flags) ? 'i' : ''}${/M/i.test(flags) ? 'm' : ''}`,
  );
}

/** How many groups it has. */
export const groups = (matcher: RegExp): number => (new RegExp(`${matcher.source}|`, matcher.flags).exec('')?.length ?? 1) - 1;
