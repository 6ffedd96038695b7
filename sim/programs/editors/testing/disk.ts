import { text, utf8 } from '../../../base/bytes.ts';
import type { Ask, ReadAnswer, ShellAnswer, WriteAnswer } from '../vi/outside.ts';

/** Answers an editor from files that are a map, and from the two commands that the cases use. */
export function answer(disk: Map<string, string>, ask: Ask): ReadAnswer | WriteAnswer | ShellAnswer | undefined {
  if (ask.kind === 'read') {
    const content = disk.get(ask.path);
    if (content !== undefined) return { kind: 'file', bytes: utf8(content), writable: true };
    return { kind: 'missing', directoryMissing: ask.path.includes('/') };
  }
  if (ask.kind === 'write') {
    const existed = disk.has(ask.path);
    if (ask.path.includes('/')) return { existed, error: 'open' };
    disk.set(ask.path, (ask.append ? (disk.get(ask.path) ?? '') : '') + text(ask.bytes));
    return { existed };
  }
  if (ask.kind === 'shell') {
    const echo = /^echo (.*)$/.exec(ask.command);
    const output = echo
      ? `${echo[1]}\n`
      : `${text(ask.input ?? utf8(''))
          .trimEnd()
          .split('\n')
          .sort()
          .join('\n')}\n`;
    return { output: utf8(output), status: 0 };
  }
  return undefined;
}
