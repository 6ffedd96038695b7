import { Unicode11Addon } from '@xterm/addon-unicode11';
import { WebLinksAddon } from '@xterm/addon-web-links';
import type { Terminal } from '@xterm/xterm';

/** What a terminal can do without until its first prompt stands: widths of newer characters, links that open. */
export function addExtras(term: Terminal, openLink: (event: MouseEvent, address: string) => void): void {
  term.loadAddon(new Unicode11Addon());
  term.unicode.activeVersion = '11';
  term.loadAddon(new WebLinksAddon(openLink));
}
