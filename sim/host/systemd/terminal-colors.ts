import type { Sys } from '../../kernel/sys.ts';

/** systemd's colours; plain where the output is no terminal. */
export function paint(sys: Sys): (style: 'green' | 'red' | 'grey' | 'bold' | 'yellow', text: string) => string {
  const codes = { green: '0;1;32', red: '0;1;31', grey: '0;38;5;245', bold: '0;1;39', yellow: '0;1;38;5;185' };
  const on = sys.isatty(1) && !sys.env.NO_COLOR;
  return (style, text) => (on ? `\x1b[${codes[style]}m${text}\x1b[0m` : text);
}
