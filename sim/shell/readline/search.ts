import type { Editor } from './editor.ts';
import type { Input } from './keys.ts';

/** What goes on in an incremental search: the pattern, and the entry it stands at. */
interface Search {
  pattern: string;
  at: number;
  forward: boolean;
  failed: boolean;
}

/** Ctrl-R: incremental search through the history, until a key that is no part of it. That key then does what it always does. */
export async function searchHistory(editor: Editor, key: string): Promise<void> {
  const { buffer, prompt } = editor;
  const before = { text: buffer.text, cursor: buffer.cursor };
  const lines = [...(editor.shell.history?.lines ?? []), buffer.text];
  const search: Search = { pattern: '', at: lines.length - 1, forward: key === 'ctrl-s', failed: false };
  for (;;) {
    editor.prompt = `(${search.failed ? 'failed ' : ''}${search.forward ? '' : 'reverse-'}i-search)\`${search.pattern}': `;
    // With nothing to look for there is nothing that stays.
    await editor.refresh(search.pattern === '');
    const input = await editor.keys.nextInSearch();
    if (input === 'resize') await editor.resize();
    else if (!(await goOn(editor, search, lines, input))) return leave(editor, search, input, prompt, before);
  }
}

/** @returns false when the key is no part of the search. */
async function goOn(editor: Editor, search: Search, lines: readonly string[], input: Input): Promise<boolean> {
  if (typeof input === 'string') return false;
  if (input.kind === 'text') {
    search.pattern += input.text;
    await find(editor, search, lines, search.at);
    return true;
  }
  switch (input.name) {
    case 'ctrl-r':
    case 'ctrl-s':
      search.forward = input.name === 'ctrl-s';
      if (search.pattern === '') search.pattern = editor.lastSearch;
      if (search.pattern !== '') await find(editor, search, lines, search.at + (search.forward ? 1 : -1));
      return true;
    case 'backspace':
      search.pattern = [...search.pattern].slice(0, -1).join('');
      if (search.pattern !== '') {
        const from = editor.buffer.cursor;
        editor.region = { from, to: from + [...search.pattern].length };
      } else {
        await editor.bell();
        await editor.bell();
        search.failed = true;
        editor.region = undefined;
      }
      return true;
    default:
      return false;
  }
}

async function find(editor: Editor, search: Search, lines: readonly string[], from: number): Promise<void> {
  for (let i = from; i >= 0 && i < lines.length; i += search.forward ? 1 : -1) {
    const line = lines[i] as string;
    const place = line.lastIndexOf(search.pattern);
    if (place < 0) continue;
    const cursor = [...line.slice(0, place)].length;
    search.at = i;
    search.failed = false;
    editor.buffer.set(line, cursor);
    editor.region = { from: cursor, to: cursor + [...search.pattern].length };
    editor.walk.goTo(i);
    return;
  }
  search.failed = true;
  editor.region = undefined;
  await editor.bell();
}

async function leave(
  editor: Editor,
  { pattern, failed }: Search,
  input: Input,
  prompt: string,
  before: { text: string; cursor: number },
): Promise<void> {
  const isKey = typeof input === 'object';
  editor.lastSearch = pattern === '' ? editor.lastSearch : pattern;
  const name = isKey && input.kind === 'key' ? input.name : '';
  editor.region = undefined;
  editor.prompt = prompt;
  if (input === 'interrupt') {
    editor.shell.signals.interrupted = true;
    return;
  }
  if (failed) editor.buffer.cursor = 0;
  if (name === 'ctrl-g') editor.buffer.set(before.text, before.cursor);
  await editor.refresh();
  if (isKey && name !== 'escape' && name !== 'ctrl-g') await editor.press(input);
}
