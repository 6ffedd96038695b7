import type { Editor } from '../editor.ts';
import { type Asking, Beep } from '../outside.ts';
import type { Call } from './call.ts';

/** `.`: the last change again, as if it were typed; `command` carries out what is typed. */
export function* again(editor: Editor, { count, register }: Call, command: () => Asking<void>): Asking<void> {
  const last = editor.lastChange;
  if (!last) throw new Beep();
  const used = count ?? last.count;
  if (last.selection) {
    const { linewise, lines, cols } = last.selection;
    const { cursor, buffer } = editor;
    const end = Math.min(buffer.last, cursor.line + lines - 1);
    const col = Math.max(0, cols - 1);
    const keys = linewise
      ? ['V', ...(lines > 1 ? [`${end + 1}`.split(''), 'G'].flat() : [])]
      : ['v', ...(lines > 1 ? [...`${end + 1}`, 'G', ...`${col + 1}`, '|'] : col > 0 ? [...`${col}`, 'l'] : [])];
    editor.push([...keys, ...last.keys]);
    return;
  }
  editor.push([
    ...((register ?? last.register) ? ['"', register ?? last.register ?? ''] : []),
    ...(used === undefined ? '' : String(used)),
    ...last.keys,
  ]);
  yield* command();
  editor.lastChange = { ...last, count: used };
}
