import { type Editor, firstNonBlank } from './editor.ts';

/** u and Ctrl-R. */
export function undo(editor: Editor, back: boolean, times: number): void {
  const { buffer } = editor;
  for (let n = 0; n < times; n++) {
    const done = back ? buffer.undo() : buffer.redo();
    if (!done) {
      if (n === 0) editor.say(back ? 'Already at oldest change' : 'Already at newest change');
      return;
    }
    const { line, col } = done.cursor;
    editor.moveTo({ line, col: col < 0 ? firstNonBlank(buffer.line(line)) : col });
    editor.say(`${done.summary}; ${back ? 'before' : 'after'} #${done.seq}  ${when(editor.now(), done.time)}`);
  }
}

/** `3 seconds ago`, or the time of day when it was longer ago. */
function when(now: number, then: number): string {
  const seconds = Math.floor(now / 1e6) - Math.floor(then / 1e6);
  if (seconds >= 100) return new Date(then / 1000).toISOString().slice(11, 19);
  return seconds === 1 ? '1 second ago' : `${seconds} seconds ago`;
}
