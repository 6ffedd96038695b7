import { charOf, keyOf } from '../../keys.ts';
import type { Editor } from '../editor.ts';
import { runEx } from '../ex.ts';
import { type Asking, Beep, EditorError } from '../outside.ts';

/** q: begins to keep what is typed, or ends it. */
export function* record(editor: Editor): Asking<void> {
  const { recording } = editor;
  if (recording) {
    recording.keys.pop();
    editor.registers.set(recording.register, {
      lines: [recording.keys.map((key) => (key.length > 1 && !charOf(key) ? key : (charOf(key) ?? key))).join('')],
      linewise: false,
    });
    editor.recording = undefined;
    return;
  }
  const name = yield* editor.key();
  if (!/^[a-zA-Z0-9"]$/.test(name)) throw new Beep();
  editor.message = undefined;
  editor.recording = { register: name.toLowerCase(), keys: [] };
}

/** @: types what a register holds, or the last `:` command. */
export function* play(editor: Editor, times: number): Asking<void> {
  const name = yield* editor.key();
  const used = name === '@' ? editor.lastMacro : name;
  if (!used) throw new EditorError('E748: No previously used register');
  if (used === ':') {
    const last = editor.history[':'].at(-1);
    if (!last) throw new EditorError('E30: No previous command line');
    for (let n = 0; n < times; n++) yield* runEx(editor, last);
    return;
  }
  const register = editor.register(used);
  if (!register) throw new Beep();
  editor.lastMacro = used;
  const text = register.lines.join('\n') + (register.linewise ? '\n' : '');
  const keys = [...text.matchAll(/<[A-Z][\w-]+>|[\s\S]/gu)].map(([part]) =>
    part.length > 1 && part.startsWith('<') ? part : part === '\n' ? '<CR>' : keyOf(part),
  );
  for (let n = 0; n < times; n++) editor.push(keys);
}
