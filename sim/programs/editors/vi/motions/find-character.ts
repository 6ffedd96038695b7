import { charAt, nextIndex, previousIndex } from '../../characters.ts';
import type { Editor } from '../editor.ts';
import { type Asking, Beep } from '../outside.ts';
import type { Motion, MotionCall } from './motion.ts';

/** f, F, t, T with the character they wait for, and `;` and `,` which do it again. */
export function* findCharacter(editor: Editor, { key, times }: MotionCall): Asking<Motion | undefined> {
  switch (key) {
    case 'f':
    case 'F':
    case 't':
    case 'T': {
      const char = yield* editor.key();
      if (char === '<Esc>' || char === '<C-C>') throw new Beep();
      editor.find = { char: char === '<Tab>' ? '\t' : char, forward: key === 'f' || key === 't', till: key === 't' || key === 'T' };
      return inLine(editor, times, editor.find, false);
    }
    case ';':
    case ',': {
      const { find } = editor;
      if (!find) throw new Beep();
      return inLine(editor, times, key === ';' ? find : { ...find, forward: !find.forward }, true);
    }
  }
  return undefined;
}

function inLine(editor: Editor, times: number, find: { char: string; forward: boolean; till: boolean }, repeated: boolean): Motion {
  const { line: text, cursor } = editor;
  let at = cursor.col;
  for (let n = 0; n < times; n++) {
    // ; after t goes past the character it already stands before.
    const skip = repeated && find.till && n === 0 && times === 1;
    if (find.forward) {
      let from = nextIndex(text, at);
      if (skip && charAt(text, from) === find.char) from = nextIndex(text, from);
      at = text.indexOf(find.char, from);
    } else {
      let from = at - 1;
      if (skip && text[from] === find.char) from -= 1;
      at = from < 0 ? -1 : text.lastIndexOf(find.char, from);
    }
    if (at < 0) throw new Beep();
  }
  if (find.till) at = find.forward ? previousIndex(text, at) : nextIndex(text, at);
  return { to: { line: cursor.line, col: at }, inclusive: find.forward };
}
