import type { Sys } from '../../kernel/sys.ts';

const CODES = {
  green: '0;1;32',
  red: '0;1;31',
  grey: '0;38;5;245',
  bold: '0;1;39',
  yellow: '0;1;38;5;185',
  blue: '0;34',
  underline: '0;4',
};

export type Paint = (style: keyof typeof CODES | '', text: string) => string;

/** systemd's colours; plain where the output is no terminal. */
export function paint(sys: Sys): Paint {
  const on = sys.isatty(1) && sys.env.NO_COLOR === undefined && sys.env.TERM !== 'dumb' && sys.env.SYSTEMD_COLORS !== '0';
  return (style, text) => (on && style ? `\x1b[${CODES[style]}m${text}\x1b[0m` : text);
}
