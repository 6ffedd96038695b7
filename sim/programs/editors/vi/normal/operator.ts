import type { Editor } from '../editor.ts';
import { motion } from '../motions.ts';
import { operate, type Region, regionOf } from '../operators.ts';
import { type Asking, Beep } from '../outside.ts';
import type { Call } from './call.ts';
import { whole } from './region.ts';

/** d, c, y, >, < … and the motion after it; the operator twice takes lines. */
export function* operatorCommand(editor: Editor, { key: name, count, register }: Call): Asking<boolean> {
  let digits = '';
  let key = yield* editor.key();
  while (/^[1-9]$/.test(key) || (digits && key === '0')) {
    digits += key;
    editor.showcmd += key;
    key = yield* editor.key();
  }
  const total = digits || count !== undefined ? (count ?? 1) * Number(digits || 1) : undefined;
  if (key === '<Esc>' || key === '<C-C>') throw new Beep();
  let forced: 'v' | 'V' | undefined;
  if (key === 'v' || key === 'V') {
    forced = key;
    key = yield* editor.key();
  }
  let region: Region;
  if (key === name || (name.length === 2 && key === name[1])) {
    if (editor.cursor.line + (total ?? 1) - 1 > editor.buffer.last && (total ?? 1) > 1 && editor.cursor.line === editor.buffer.last)
      throw new Beep();
    region = whole(editor, total ?? 1);
  } else {
    const result = yield* motion(editor, key, total, name);
    if (!result) throw new Beep();
    region = regionOf(
      editor,
      forced === 'V'
        ? { ...result, linewise: true }
        : forced === 'v'
          ? { ...result, linewise: false, inclusive: !result.inclusive }
          : result,
    );
  }
  yield* operate(editor, name, region, register);
  if (name.startsWith('g') && region.linewise && name.endsWith(key)) editor.toFirstNonBlank(region.start.line);
  return name !== 'y';
}
