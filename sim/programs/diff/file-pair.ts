import { text } from '../../base/bytes.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import type { Tool } from '../tool.ts';
import { differences, type Hunk } from './compare.ts';
import { contextual, grouped, unified } from './context.ts';
import { edScript, forwardScript, rcsScript } from './edit-scripts.ts';
import type { Settings } from './options.ts';
import { normal, type Side } from './print.ts';
import { sideBySide } from './side-by-side.ts';

/** A file to be compared: what it is called, when it was changed, and its bytes. */
export interface Input {
  readonly name: string;
  readonly mtime: number;
  readonly bytes: Uint8Array;
}

/** What was found: nothing to be told, or what to print. 0 the same, 1 different, 2 trouble. */
export interface Found {
  readonly status: number;
  readonly output: string;
  /** What is told on standard error. */
  readonly complaints: readonly string[];
  /** Without differences, and without anything printed. */
  readonly same: boolean;
}

/** The differences of two files, in the style that is asked for. */
export function compareFiles(tool: Tool, settings: Settings, left: Input, right: Input): Found {
  const same = left.bytes.length === right.bytes.length && left.bytes.every((byte, i) => byte === right.bytes[i]);
  const binary = !tool.has('a') && (left.bytes.includes(0) || right.bytes.includes(0));
  const told = (output: string, status = 1): Found => ({ status, output, complaints: [], same: false });
  if (binary) return same ? IDENTICAL : told(`${tool.has('q') ? 'Files' : 'Binary files'} ${left.name} and ${right.name} differ\n`);
  const [a, b] = [side(tool, settings, left, 0), side(tool, settings, right, 1)];
  const robust = settings.style !== 'ed' && settings.style !== 'forward';
  const marks = (from: Side, key: (line: string) => string, blank: boolean): string[] =>
    from.lines.map((line, i) => key(line) + (robust && !blank && i === from.lines.length - 1 && !from.ended ? '\0' : ''));
  const lenient = tool.has('w', 'b', 'Z');
  const raw = [marks(a, String, false), marks(b, String, false)] as const;
  const hunks = same
    ? []
    : differences(marks(a, settings.key, lenient), marks(b, settings.key, lenient), {
        raw,
        horizon: settings.horizon,
        minimal: tool.has('d'),
      });
  const ignored = ignorer(tool, settings, a, b);
  const groups = grouped(hunks, settings.context, ignored).filter((group) => !group.every(ignored));
  const kept = hunks.filter((hunk) => !ignored(hunk));
  const incomplete = robust || tool.has('q') ? [] : [a, b].filter(({ ended }) => !ended);
  const complaints = incomplete.map(({ label }) => `${label}: No newline at end of file\n`);
  const different = settings.style === 'unified' || settings.style === 'context' ? groups.length > 0 : kept.length > 0;
  if (settings.style === 'columns' && !tool.has('q')) {
    const columns = { width: Number(tool.value('W') ?? 130), expands: tool.has('t'), leftOnly: tool.has('{'), suppresses: tool.has('}') };
    return { status: different ? 1 : 0, output: sideBySide(kept, a, b, columns), complaints: [], same: !different };
  }
  if (!different) return { ...IDENTICAL, status: complaints.length ? 2 : 0, complaints };
  if (tool.has('q')) return told(`Files ${left.name} and ${right.name} differ\n`);
  const around = { context: settings.context, zone: localZone(tool.sys), names: settings.names, look: settings.look };
  const print = {
    normal: () => normal(kept, a, b, settings.look),
    unified: () => unified(groups, a, b, around),
    context: () => contextual(groups, a, b, around),
    ed: () => edScript(kept, b, settings.look),
    forward: () => forwardScript(kept, b, settings.look),
    rcs: () => rcsScript(kept, b, settings.look),
    columns: () => '',
  };
  return { ...told(print[settings.style](), complaints.length ? 2 : 1), complaints };
}

const IDENTICAL: Found = { status: 0, output: '', complaints: [], same: true };

/** -B and -I: a hunk whose lines are all such as do not count. */
function ignorer(tool: Tool, { ignored }: Settings, a: Side, b: Side): (hunk: Hunk) => boolean {
  const blanks = tool.has('B');
  if (!blanks && !ignored) return () => false;
  const skips = tool.has('Z', 'b', 'w');
  const trivial = (line: string): boolean => (blanks && (skips ? line.trim() : line) === '') || (ignored?.(line) ?? false);
  return ({ from, to }) => a.lines.slice(...from).every(trivial) && b.lines.slice(...to).every(trivial);
}

function side(tool: Tool, { labels }: Settings, { name, mtime, bytes }: Input, which: 0 | 1): Side {
  const all = text(bytes);
  const lines = (tool.has('%') ? all.replaceAll('\r\n', '\n') : all).split('\n');
  const ended = bytes.length === 0 || lines.at(-1) === '';
  if (lines.at(-1) === '') lines.pop();
  const label = labels[which];
  return { label: label ?? name, mtime: label === undefined && !tool.busybox ? mtime : undefined, lines, ended };
}
