import type { Editor } from '../editor.ts';
import type { Asking } from '../outside.ts';
import type { Range } from './address.ts';
import { FILES } from './files.ts';
import { LINES } from './lines.ts';
import { OTHERS } from './others.ts';

/** A command as it was written. */
export interface Call {
  readonly editor: Editor;
  readonly range: Range;
  readonly bang: boolean;
  readonly argument: string;
  /** All of the line, for messages. */
  readonly line: string;
}

export interface ExCommand {
  readonly name: string;
  /** The shortest form that is understood. */
  readonly least: string;
  readonly bang?: boolean;
  readonly range?: boolean;
  readonly argument?: 'none' | 'needed';
  /** `|` is part of its argument. */
  readonly takesBars?: boolean;
  run(call: Call): Asking<void> | void;
}

/** What vim has and this has not: it is said, so that nobody takes it for vim's. */
const MISSING = (
  'split vsplit new vnew sview tabedit tabnew tabnext tabprevious tabclose only close map nmap imap vmap cmap noremap nnoremap inoremap vnoremap unmap abbreviate ' +
  'iabbrev autocmd augroup let echo execute if function call source make grep vimgrep copen cnext buffer bnext bprevious bdelete marks jumps changes ' +
  'center left right retab diffthis fold digraphs language mksession recover terminal undolist wundo Explore sort'
).split(' ');

export function find(name: string): ExCommand | undefined {
  const all = [...FILES, ...LINES, ...OTHERS];
  return all.find((command) => command.name.startsWith(name) && name.length >= command.least.length && name.startsWith(command.least));
}

/** A command of vim's that is not here, by its name or enough of it. */
export function names(name: string): string | undefined {
  return name.length >= 2 ? MISSING.find((one) => one.startsWith(name)) : undefined;
}
