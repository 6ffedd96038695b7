import { nextIndex, previousIndex } from '../characters.ts';
import type { Key } from '../keys.ts';
import { charOf } from '../keys.ts';
import type { Asking } from '../vi/outside.ts';
import type { Hint, Nano } from './editor.ts';

/** What came of a prompt: a line, a key that means something else there, or nothing (Ctrl-C). */
export type Answer =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'key'; readonly key: Key; readonly text: string }
  | undefined;

/** Asks for a line on the status line. `others` are keys that end it and mean something else. */
export function* ask(nano: Nano, label: string, begin: string, hints: readonly Hint[], others: readonly Key[] = []): Asking<Answer> {
  let text = begin;
  let at = text.length;
  let place = nano.history.length;
  const end = (answer: Answer): Answer => {
    nano.prompt = undefined;
    nano.hints = undefined;
    nano.message = undefined;
    return answer;
  };
  nano.hints = hints;
  for (;;) {
    nano.prompt = { label, text, at };
    const key = yield* nano.key();
    if (others.includes(key)) return end({ kind: 'key', key, text });
    switch (key) {
      case '<CR>':
        return end({ kind: 'line', text });
      case '<C-C>':
        end(undefined);
        nano.say('Cancelled');
        return undefined;
      case '<BS>':
      case '<C-H>': {
        const from = previousIndex(text, at);
        if (at > 0) {
          text = text.slice(0, from) + text.slice(at);
          at = from;
        }
        break;
      }
      case '<Del>':
      case '<C-D>':
        text = text.slice(0, at) + text.slice(nextIndex(text, at));
        break;
      case '<Left>':
      case '<C-B>':
        at = previousIndex(text, at);
        break;
      case '<Right>':
      case '<C-F>':
        at = nextIndex(text, at);
        break;
      case '<Home>':
      case '<C-A>':
        at = 0;
        break;
      case '<End>':
      case '<C-E>':
        at = text.length;
        break;
      case '<C-K>':
        text = '';
        at = 0;
        break;
      case '<Up>':
      case '<C-P>':
      case '<Down>':
      case '<C-N>': {
        const to = place + (key === '<Up>' || key === '<C-P>' ? -1 : 1);
        if (to < 0 || to > nano.history.length) break;
        place = to;
        text = nano.history[to] ?? '';
        at = text.length;
        break;
      }
      default: {
        const char = /^<./.test(key) ? undefined : charOf(key);
        if (char === undefined) break;
        text = text.slice(0, at) + char + text.slice(at);
        at += char.length;
      }
    }
  }
}

/** Yes, no, all or nothing. */
export function* confirm(nano: Nano, label: string, all = false): Asking<'yes' | 'no' | 'all' | undefined> {
  nano.question = { label, all };
  for (;;) {
    const key = yield* nano.key();
    const answer = /^[yY]$/.test(key) ? 'yes' : /^[nN]$/.test(key) ? 'no' : all && /^[aA]$/.test(key) ? 'all' : undefined;
    if (!answer && key !== '<C-C>') continue;
    nano.question = undefined;
    nano.message = undefined;
    if (!answer) nano.say('Cancelled');
    return answer;
  }
}
