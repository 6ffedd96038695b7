import { utf8 } from '../../../base/bytes.ts';
import { widthOf } from '../characters.ts';
import type { Buffer } from './buffer.ts';
import type { Editor } from './editor.ts';
import { messageWidth } from './layout.ts';
import { type Asking, askRead, askWrite, EditorError } from './outside.ts';

/** A file's text as lines, and what is lost in that: whether the last one ended, DOS line ends, bytes that are no UTF-8. */
export interface Parsed {
  readonly lines: string[];
  readonly endOfLine: boolean;
  readonly dos: boolean;
  readonly latin1: boolean;
}

export function parse(bytes: Uint8Array): Parsed {
  let content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const latin1 = content.includes('\ufffd') && !sameBytes(utf8(content), bytes);
  if (latin1) content = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  if (content === '') return { lines: [], endOfLine: true, dos: false, latin1 };
  const endOfLine = content.endsWith('\n');
  const lines = (endOfLine ? content.slice(0, -1) : content).split('\n');
  const ended = endOfLine ? lines : lines.slice(0, -1);
  const dos = ended.length > 0 && ended.every((line) => line.endsWith('\r'));
  return { lines: dos ? lines.map((line) => line.replace(/\r$/, '')) : lines, endOfLine, dos, latin1 };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function encode(buffer: Buffer, lines: readonly string[], endOfLine = true): Uint8Array {
  const end = buffer.dos ? '\r\n' : '\n';
  const content = lines.join(end) + (endOfLine ? end : '');
  return buffer.latin1 ? Uint8Array.from(content, (char) => char.charCodeAt(0)) : utf8(content);
}

/** Loads a file into the buffer and says so, as `:e` does. */
export function* edit(editor: Editor, path: string | undefined): Asking<void> {
  const { buffer } = editor;
  if (buffer.name !== undefined && buffer.name !== path) editor.alternate = buffer.name;
  buffer.name = path;
  buffer.readonly = false;
  buffer.isNew = false;
  buffer.endOfLine = true;
  buffer.dos = false;
  buffer.latin1 = false;
  editor.marks.clear();
  editor.cursor = { line: 0, col: 0 };
  editor.top = 0;
  editor.want = 0;
  if (path === undefined) {
    buffer.load([]);
    return;
  }
  const found = yield* askRead(path);
  if (found.kind !== 'file') {
    buffer.load([]);
    if (found.kind === 'missing') buffer.isNew = true;
    sayOfFile(
      editor,
      path,
      found.kind === 'missing'
        ? found.directoryMissing
          ? '[New DIRECTORY]'
          : '[New]'
        : found.kind === 'directory'
          ? 'is a directory'
          : '[Permission Denied]',
    );
    return;
  }
  const parsed = parse(found.bytes);
  buffer.dos = parsed.dos;
  buffer.latin1 = parsed.latin1;
  buffer.endOfLine = parsed.endOfLine;
  buffer.readonly = !found.writable || editor.allReadonly;
  buffer.load(parsed.lines);
  const marks = `${buffer.readonly ? '[readonly] ' : ''}${parsed.latin1 ? '[converted]' : ''}${parsed.endOfLine ? '' : '[noeol]'}${parsed.dos ? '[dos]' : ''}`;
  sayOfFile(editor, path, `${marks}${marks && !marks.endsWith(' ') ? ' ' : ''}${parsed.lines.length}L, ${found.bytes.length}B`);
}

/** `"path" what`; what does not fit is cut off at the left (shortmess+=t). */
export function sayOfFile(editor: Editor, path: string, what: string, error = false): void {
  const text = `"${path}" ${what}`;
  const room = messageWidth(editor) - 1;
  let cut = text;
  while (widthOf(cut) > room) cut = cut.slice(1);
  editor.message = { text: cut === text ? text : `<${cut.slice(1)}`, error, kept: true };
}

/** :w. `lines` is a part of the buffer, if not all is written. */
export function* write(
  editor: Editor,
  path: string | undefined,
  options: { force: boolean; append?: boolean; range?: readonly [number, number] },
): Asking<void> {
  const { buffer } = editor;
  const target = path ?? buffer.name;
  if (target === undefined) throw new EditorError('E32: No file name');
  const own = target === buffer.name;
  if (own && buffer.readonly && !options.force) throw new EditorError("E45: 'readonly' option is set (add ! to override)");
  const partial = options.range && (options.range[0] > 0 || options.range[1] < buffer.last);
  if (partial && own && !options.force && !options.append) throw new EditorError('E140: Use ! to write partial buffer');
  const there = yield* askRead(target);
  if (there.kind === 'directory') throw new EditorError(`"${target}" E502: is a directory`);
  if (!options.force && !options.append && there.kind !== 'missing') {
    if (!own || buffer.isNew) throw new EditorError('E13: File exists (add ! to override)');
    if (there.kind === 'file' && !there.writable) throw new EditorError(`E505: "${target}" is read-only (add ! to override)`);
  }
  if (options.append && there.kind === 'missing' && !options.force) throw new EditorError(`E212: Can't open file for writing`);
  const [from, to] = options.range ?? [0, buffer.last];
  const lines = buffer.lines.slice(from, to + 1);
  const { empty } = buffer;
  const bytes = empty ? new Uint8Array(0) : encode(buffer, lines);
  const result = yield* askWrite(target, bytes, options.append);
  if (result.error) {
    const reason = result.error === 'full' ? 'E514: Write error (file system full?)' : "E212: Can't open file for writing";
    throw new EditorError(`"${target}"
"${target}" ${reason}`);
  }
  const fresh = buffer.name === undefined;
  if (fresh) buffer.name = target;
  if ((own || fresh) && !partial) {
    buffer.written();
    buffer.isNew = false;
    buffer.endOfLine = true;
    if (options.force) buffer.readonly = false;
  }
  const marks = `${result.existed ? '' : '[New] '}${buffer.dos ? '[dos] ' : ''}`;
  sayOfFile(editor, target, `${marks}${empty ? 0 : lines.length}L, ${bytes.length}B ${options.append ? 'appended' : 'written'}`);
}
