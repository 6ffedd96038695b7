import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import type { PageTerminal, TerminalSize } from '../../session/session.ts';
import { copyText, pastedText } from '../clipboard.ts';
import { Composition } from './composition.ts';
import { withControl } from './control-key.ts';
import { keyAction } from './key-action.ts';
import { themeOf } from './theme.ts';
import { Typing } from './typing.ts';

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
/** Smaller than this is no terminal but a layout in motion. */
const LEAST: TerminalSize = { rows: 3, cols: 20 };

/** One terminal as drawn: an xterm in its panel. It can be made and measured before there is a terminal to show. */
export class Screen {
  readonly panel: HTMLElement;
  readonly #term: Terminal;
  readonly #fit = new FitAddon();
  readonly #leave: () => void;
  readonly #typing = new Typing((text) => this.#terminal?.type(text));
  readonly #composition: Composition;
  #terminal: PageTerminal | undefined;
  #detach: (() => void) | undefined;
  /** Ctrl is held for the next key, by a key row. */
  control = false;
  readonly #onControlUsed: () => void;
  /** Pieces from before a reload that are not drawn yet; until they are, what the screen says has been said before. */
  #replaying = 0;

  constructor(panel: HTMLElement, options: { promptLabel: string; screenReader: boolean; leave: () => void; controlUsed: () => void }) {
    this.panel = panel;
    this.#leave = options.leave;
    this.#onControlUsed = options.controlUsed;
    Terminal.strings.promptLabel = options.promptLabel;
    this.#term = new Terminal({
      allowProposedApi: true,
      cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--sl-font-mono') || 'monospace',
      fontSize: fontSizeFor(panel),
      lineHeight: 1.15,
      // What is no escape sequence is the program's affair; told one by one, a file of random bytes fills the page's console.
      logLevel: 'off',
      macOptionIsMeta: true,
      minimumContrastRatio: 4.5,
      screenReaderMode: options.screenReader,
      scrollback: 5000,
      theme: themeOf(panel),
    });
    this.#term.loadAddon(this.#fit);
    void firstPrompt.then(() => import('./extras.ts')).then(({ addExtras }) => addExtras(this.#term, openLink));
    this.#term.open(panel);
    this.#term.attachCustomKeyEventHandler((event) => this.#key(event));
    this.#composition = new Composition(panel, (text) => this.#term.input(text));
    this.#term.onData((text) => this.#say(text));
    this.#term.onBinary((text) => this.#say(text));
    panel.addEventListener('paste', (event) => this.#paste(event), { capture: true });
    panel.addEventListener('contextmenu', (event) => void this.#rightClick(event));
    panel.addEventListener('copy', () => setTimeout(() => this.#term.clearSelection()));
  }

  /** Shows a terminal from its beginning, laid out for the size it had; then gives it the size it is to have. */
  show(terminal: PageTerminal, size: TerminalSize): void {
    this.#terminal = terminal;
    this.#term.resize(terminal.size.cols, terminal.size.rows);
    this.#detach = terminal.attach((bytes, past, drawn) => this.#draw(bytes, past, drawn));
    this.#term.write('', () => this.resize(size));
  }

  /** The size that fits the panel now; undefined while the panel has none. */
  fitting(): TerminalSize | undefined {
    const fontSize = fontSizeFor(this.panel);
    if (this.#term.options.fontSize !== fontSize) this.#term.options.fontSize = fontSize;
    const size = this.#fit.proposeDimensions();
    if (!size || !(size.rows >= LEAST.rows) || !(size.cols >= LEAST.cols)) return undefined;
    return { rows: size.rows, cols: size.cols };
  }

  resize(size: TerminalSize): void {
    if (size.rows !== this.#term.rows || size.cols !== this.#term.cols) this.#term.resize(size.cols, size.rows);
    this.#terminal?.resize(size);
  }

  retheme(): void {
    this.#term.options.theme = themeOf(this.panel);
  }

  set screenReader(on: boolean) {
    this.#term.options.screenReaderMode = on;
  }

  focus(): void {
    this.#term.focus();
  }

  /** Types for a key that a phone has not got. */
  press(key: string): void {
    const arrows = this.#term.modes.applicationCursorKeysMode ? '\x1bO' : '\x1b[';
    this.#term.input(key.startsWith('arrow ') ? arrows + key.slice(6) : key);
    this.#term.focus();
  }

  dispose(): void {
    this.#detach?.();
    this.#term.dispose();
    this.panel.remove();
  }

  #draw(bytes: Uint8Array, past: boolean, drawn?: () => void): void {
    if (past) this.#replaying += 1;
    this.#term.write(bytes, () => {
      if (past) this.#replaying -= 1;
      markPrompt(this.#term, this.panel);
      drawn?.();
    });
  }

  #say(text: string): void {
    if (this.#replaying > 0) return;
    this.#typing.push(this.control ? withControl(text) : text);
    if (this.control) this.#onControlUsed();
  }

  #key(event: KeyboardEvent): boolean {
    if (this.#composition.holds(event)) return false;
    const action = keyAction(event, { mac: MAC, selected: this.#term.hasSelection() });
    if (action === 'copy' || action === 'leave') event.preventDefault();
    if (action === 'copy') void this.#copy();
    if (action === 'leave') this.#leave();
    return action === 'send';
  }

  async #copy(): Promise<void> {
    if (!this.#term.hasSelection()) return;
    if (await copyText(this.#term.getSelection())) this.#term.clearSelection();
  }

  /** A browser would also insert the text into xterm's hidden text area, which takes seconds for a megabyte. */
  #paste(event: ClipboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const text = event.clipboardData?.getData('text/plain');
    if (text) this.#term.paste(text);
  }

  /** Copies what is selected, otherwise pastes, as terminals on Linux and Windows do. With Shift, or without a clipboard, the browser's menu. */
  async #rightClick(event: MouseEvent): Promise<void> {
    if (event.shiftKey || MAC || typeof navigator.clipboard?.readText !== 'function') return;
    event.preventDefault();
    if (this.#term.hasSelection()) return this.#copy();
    const text = await pastedText();
    if (text) this.#term.paste(text);
  }
}

function fontSizeFor(panel: HTMLElement): number {
  const width = panel.clientWidth;
  return width < 480 ? 12 : width < 720 ? 13 : 14;
}

/** Opens an address of the real web. One of the simulated network means nothing outside of it. */
function openLink(event: MouseEvent, address: string): void {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:' && /\.[a-z]+$/i.test(hostname) && (event.ctrlKey || event.metaKey)) open(address, '_blank', 'noopener');
}

let prompted = false;
let onPrompt: () => void;
/** Resolves when the first prompt stands. */
const firstPrompt = new Promise<void>((resolve) => {
  onPrompt = resolve;
});

/** Tells once when the first terminal shows something: whoever measures the page by a mark, whoever waits by the event `dockwire-prompt`. */
function markPrompt(term: Terminal, panel: HTMLElement): void {
  if (prompted) return;
  const { active } = term.buffer;
  if (!active.getLine(active.baseY + active.cursorY)?.translateToString(true)) return;
  prompted = true;
  const drawn = term.onRender(() => {
    performance.mark('dockwire:prompt');
    onPrompt();
    panel.dispatchEvent(new CustomEvent('dockwire-prompt', { bubbles: true, composed: true }));
    drawn.dispose();
  });
}
