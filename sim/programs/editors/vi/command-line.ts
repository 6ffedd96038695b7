import { nextIndex, previousIndex } from '../characters.ts';
import { charOf } from '../keys.ts';
import type { Editor } from './editor.ts';
import type { Asking } from './outside.ts';

/** Reads a line after `:`, `/` or `?`. Undefined when it was given up. */
export function* readLine(editor: Editor, prompt: ':' | '/' | '?', begin = ''): Asking<string | undefined> {
  const history = editor.history[prompt === ':' ? ':' : '/'];
  const before = editor.mode;
  let text = begin;
  let at = text.length;
  let place = history.length;
  let typed = '';
  editor.message = undefined;
  const done = (result: string | undefined): string | undefined => {
    editor.commandLine = undefined;
    editor.mode = before;
    if (result && history.at(-1) !== result) history.push(result);
    return result;
  };
  editor.mode = 'command';
  for (;;) {
    editor.commandLine = { prompt, text, at };
    const key = yield* editor.key();
    switch (key) {
      case '<CR>':
      case '<C-J>':
        return done(text);
      case '<Esc>':
      case '<C-C>':
        done(text);
        return undefined;
      case '<BS>':
      case '<C-H>': {
        if (text === '') return done(undefined);
        const from = previousIndex(text, at);
        if (at > 0) {
          text = text.slice(0, from) + text.slice(at);
          at = from;
        }
        break;
      }
      case '<Del>':
        text = text.slice(0, at) + text.slice(nextIndex(text, at));
        break;
      case '<C-W>': {
        const from = text.slice(0, at).replace(/(?:\w+|[^\w\s]+)?\s*$/, '').length;
        text = text.slice(0, from) + text.slice(at);
        at = from;
        break;
      }
      case '<C-U>':
        text = text.slice(at);
        at = 0;
        break;
      case '<Left>':
        at = previousIndex(text, at);
        break;
      case '<Right>':
        at = nextIndex(text, at);
        break;
      case '<Home>':
      case '<C-B>':
        at = 0;
        break;
      case '<End>':
      case '<C-E>':
        at = text.length;
        break;
      case '<Up>':
      case '<C-P>':
      case '<Down>':
      case '<C-N>': {
        const up = key === '<Up>' || key === '<C-P>';
        if (place === history.length) typed = text;
        let to = place + (up ? -1 : 1);
        // The arrows keep to lines that begin as this one did.
        while (key.length > 5 || key === '<Up>' ? to >= 0 && to < history.length && !history[to]?.startsWith(typed) : false)
          to += up ? -1 : 1;
        if (to < 0 || to > history.length) break;
        place = to;
        text = place === history.length ? typed : (history[place] ?? '');
        at = text.length;
        break;
      }
      case '<C-R>': {
        const name = yield* editor.key();
        const put =
          name === '<C-W>'
            ? (/\w*$/.exec(editor.line.slice(0, editor.cursor.col))?.[0] ?? '') +
              (/^\w*/.exec(editor.line.slice(editor.cursor.col))?.[0] ?? '')
            : (editor.register(name)?.lines.join('\r') ?? '');
        text = text.slice(0, at) + put + text.slice(at);
        at += put.length;
        break;
      }
      default: {
        const char = key === '<C-V>' ? charOf(yield* editor.key()) : /^<./.test(key) && key !== '<Tab>' ? undefined : charOf(key);
        if (char === undefined) break;
        text = text.slice(0, at) + char + text.slice(at);
        at += char.length;
      }
    }
  }
}
