import { exceptionText } from './show.ts';
import type { PythonSyntaxError } from './syntax-error.ts';
import { type Exc, type Frame, Raised } from './values.ts';

type Lines = (file: string) => readonly string[] | undefined;

/** What Python prints of an exception that nobody caught. `lines`: the source of a file, where it has one. */
export function traceback(exception: Exc, lines: Lines, seen: readonly Exc[] = []): string {
  let out = '';
  if (!seen.includes(exception)) {
    const before = [...seen, exception];
    if (exception.cause) {
      out += `${traceback(exception.cause, lines, before)}\nThe above exception was the direct cause of the following exception:\n\n`;
    } else if (exception.context && exception.cause === undefined) {
      out += `${traceback(exception.context, lines, before)}\nDuring handling of the above exception, another exception occurred:\n\n`;
    }
  }
  if (exception.stack.length) out += 'Traceback (most recent call last):\n';
  let last = '';
  let times = 0;
  const more = (): string => (times > 3 ? `  [Previous line repeated ${times - 3} more time${times - 3 === 1 ? '' : 's'}]\n` : '');
  for (const entry of exception.stack) {
    const shown = frameText(entry, lines);
    if (shown !== last) {
      out += more();
      times = 0;
      last = shown;
    }
    if (++times <= 3) out += shown;
  }
  out += more();
  return out + lastLine(exception);
}

function lastLine(exception: Exc): string {
  const text = exceptionText(exception) + String(exception.attributes.get('hint') ?? '');
  const name = exception.type.name === 'JSONDecodeError' ? 'json.decoder.JSONDecodeError' : exception.type.name;
  return text === '' ? `${name}\n` : `${name}: ${text}\n`;
}

function frameText({ file, name, span, expression }: Exc['stack'][number], lines: Lines): string {
  let out = `  File "${file}", line ${span.line}, in ${name}\n`;
  const source = lines(file)?.[span.line - 1];
  if (source === undefined || source.trim() === '') return out;
  const bare = source.trim();
  const lead = source.length - source.trimStart().length;
  out += `    ${bare}\n`;
  const end = span.endLine === span.line ? span.endCol : lead + bare.length;
  if (span.col <= lead && end >= lead + bare.length && !(expression?.kind === 'binary' || expression?.kind === 'subscript')) return out;
  const from = Math.max(0, span.col - lead);
  const width = Math.max(1, end - lead - from);
  let marks = '^'.repeat(width);
  if (expression?.kind === 'binary' && span.line === span.endLine) {
    const at = expression.mark.col - lead - from;
    const size = expression.mark.endCol - expression.mark.col;
    marks = '~'.repeat(at) + '^'.repeat(size) + '~'.repeat(Math.max(0, width - at - size));
  } else if (expression?.kind === 'subscript' && span.line === span.endLine) {
    const at = expression.object.endCol - lead - from;
    marks = '~'.repeat(Math.max(0, at)) + '^'.repeat(Math.max(0, width - at));
  }
  return `${out}    ${' '.repeat(from)}${marks}\n`;
}

/** What Python prints of a source that it cannot read. */
export function syntaxErrorText(error: PythonSyntaxError, file: string, source: string): string {
  const { span } = error;
  const lines = source.split('\n');
  const line = lines[span.line - 1] ?? '';
  let out = `  File "${file}", line ${span.line}\n`;
  if (line.trim() !== '') {
    const lead = line.length - line.trimStart().length;
    const end = span.endLine === span.line ? span.endCol : line.length;
    out += `    ${line.trim()}
`;
    if (error.message !== 'unexpected indent')
      out += `    ${' '.repeat(Math.max(0, span.col - lead))}${'^'.repeat(Math.max(1, end - span.col))}
`;
  }
  return `${out}${error.kind}: ${error.message}\n`;
}

/** Adds where an exception passed through this frame, once. */
export function passed(error: unknown, frame: Frame, marks: WeakMap<Exc, Frame>): void {
  if (!(error instanceof Raised) || marks.get(error.exception) === frame) return;
  marks.set(error.exception, frame);
  error.exception.stack.unshift({ file: frame.file, name: frame.name, span: frame.span, expression: frame.expression });
}
