import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that one character takes on a terminal: 2 for wide ones. */
export const getEastAsianWidth = (char: string): number => eastAsianWidth(char.codePointAt(0) ?? 0);
