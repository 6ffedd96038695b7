import type { ITheme } from '@xterm/xterm';

type Palette = Required<
  Pick<
    ITheme,
    | 'black'
    | 'red'
    | 'green'
    | 'yellow'
    | 'blue'
    | 'magenta'
    | 'cyan'
    | 'white'
    | 'brightBlack'
    | 'brightRed'
    | 'brightGreen'
    | 'brightYellow'
    | 'brightBlue'
    | 'brightMagenta'
    | 'brightCyan'
    | 'brightWhite'
  >
>;

const DARK: Palette = {
  black: '#2b3138',
  red: '#f0827d',
  green: '#7fce97',
  yellow: '#e3c078',
  blue: '#82b1f2',
  magenta: '#d29be8',
  cyan: '#72cfc9',
  white: '#d6dce0',
  brightBlack: '#8b959c',
  brightRed: '#ffa39d',
  brightGreen: '#a1e5b4',
  brightYellow: '#f4d79b',
  brightBlue: '#a8caff',
  brightMagenta: '#e5bcf6',
  brightCyan: '#9be9e3',
  brightWhite: '#f7fafb',
};

const LIGHT: Palette = {
  black: '#1d242a',
  red: '#b3261e',
  green: '#1c7a3e',
  yellow: '#855d00',
  blue: '#1c5fb8',
  magenta: '#8a2fa8',
  cyan: '#0b7575',
  white: '#5f6b73',
  brightBlack: '#66717a',
  brightRed: '#c93a31',
  brightGreen: '#2a8a4d',
  brightYellow: '#936a08',
  brightBlue: '#2f70c9',
  brightMagenta: '#9b43b8',
  brightCyan: '#138383',
  brightWhite: '#2b343a',
};

/** The page's theme as a terminal's: `paper` is an element that has the page's colours. */
export function themeOf(paper: Element): ITheme {
  const { color, backgroundColor } = getComputedStyle(paper);
  const light = document.documentElement.dataset.theme === 'light';
  return {
    ...(light ? LIGHT : DARK),
    foreground: color,
    background: backgroundColor,
    cursor: color,
    cursorAccent: backgroundColor,
    selectionBackground: light ? '#0b757540' : '#72cfc955',
  };
}
