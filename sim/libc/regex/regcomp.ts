import { PosixExpression } from './posix-expression.ts';
import { posixSource } from './posix-source.ts';

/** regcomp(3) with REG_EXTENDED, and REG_ICASE when `ignoreCase`. @throws SyntaxError */
export const regcomp = (pattern: string, ignoreCase: boolean): RegExp =>
  new PosixExpression(posixSource(pattern, 'regcomp'), ignoreCase ? 'iu' : 'u');
