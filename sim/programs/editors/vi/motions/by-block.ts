import { lastIndex } from '../../characters.ts';
import { matchingBracket } from '../brackets.ts';
import type { Editor } from '../editor.ts';
import { Beep, EditorError } from '../outside.ts';
import { type Motion, type MotionCall, toLine } from './motion.ts';

/** Paragraphs, brackets, and a part of the whole. */
export function byBlock(editor: Editor, { key, count, times }: MotionCall): Motion | undefined {
  const { buffer, cursor } = editor;
  switch (key) {
    case '{':
    case '}':
      editor.jump();
      return paragraph(editor, times, key === '}');
    case '(':
    case ')':
      throw new EditorError('dockwire: sentences are not simulated yet');
    case '%': {
      if (count !== undefined) return toLine(editor, Math.min(buffer.last, Math.ceil((count * buffer.lines.length) / 100) - 1));
      const to = matchingBracket(buffer, cursor);
      if (!to) throw new Beep();
      editor.jump();
      return { to, inclusive: true };
    }
  }
  return undefined;
}

function paragraph(editor: Editor, times: number, ahead: boolean): Motion {
  const { buffer, cursor } = editor;
  let { line } = cursor;
  const step = ahead ? 1 : -1;
  for (let n = 0; n < times; n++) {
    if (ahead ? line >= buffer.last : line <= 0) {
      if (n === 0 && (ahead ? cursor.col >= lastIndex(buffer.line(line)) : cursor.col === 0)) throw new Beep();
      break;
    }
    while (line + step >= 0 && line + step <= buffer.last && buffer.line(line) === '') line += step;
    while (line >= 0 && line <= buffer.last && buffer.line(line) !== '') line += step;
  }
  if (line > buffer.last) return { to: { line: buffer.last, col: lastIndex(buffer.line(buffer.last)) }, inclusive: true };
  return { to: { line: Math.max(0, line), col: 0 } };
}
