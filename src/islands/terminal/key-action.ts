/** What a key pressed in a terminal means to the page, before the terminal gets it. */
export type KeyAction =
  /** The terminal sends it. */
  | 'send'
  /** The page copies the selection. */
  | 'copy'
  /** The browser does what it always does with this key: copy the selection, or paste. */
  | 'browser'
  /** The focus leaves the terminal, which keeps Tab for itself. */
  | 'leave';

export interface PressedKey {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Ctrl-C interrupts unless something is selected; on a Mac, Cmd copies and pastes and Ctrl is left to the terminal alone. */
export function keyAction(pressed: PressedKey, { mac, selected }: { mac: boolean; selected: boolean }): KeyAction {
  const { code, key, ctrlKey, shiftKey, altKey, metaKey } = pressed;
  if (pressed.type !== 'keydown' || altKey) return 'send';
  if (key === 'F6' && !ctrlKey && !metaKey) return 'leave';
  if (mac) return metaKey && (code === 'KeyC' || code === 'KeyV') ? 'browser' : 'send';
  if (shiftKey && !ctrlKey && code === 'Insert') return 'browser';
  if (!ctrlKey || metaKey) return 'send';
  if (code === 'KeyV' && shiftKey) return 'browser';
  if (code === 'KeyC' && shiftKey) return 'copy';
  if ((code === 'KeyC' || code === 'Insert') && selected) return 'browser';
  return 'send';
}
