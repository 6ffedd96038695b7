import type { ByteSource } from '../../base/byte-stream.ts';
import { humanSize } from '../../go/units.ts';
import { jsonTexts } from './json-lines.ts';

/** One message of a pull, push, load or build. Source: moby pkg/jsonmessage. */
export interface ProgressMessage {
  readonly id?: string;
  readonly status?: string;
  readonly stream?: string;
  readonly from?: string;
  readonly progress?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number; readonly units?: string; readonly hidecounts?: boolean };
  readonly errorDetail?: { readonly code?: number; readonly message?: string };
  readonly error?: string;
  readonly aux?: unknown;
}

export interface ProgressScreen {
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Columns; 0 = unknown. */
  readonly columns: number;
}

/**
 * Shows messages as they come: one after the other, or on a terminal a line for each id that is written over.
 * @throws Error the daemon's message when the work failed
 */
export async function showProgress(body: ByteSource, screen: ProgressScreen, onAux?: (message: ProgressMessage) => void): Promise<void> {
  const lines = new Map<string, number>();
  for await (const text of jsonTexts(body)) {
    const message = JSON.parse(text) as ProgressMessage;
    if (message.aux !== undefined) {
      onAux?.(message);
      continue;
    }
    const failure = message.errorDetail?.message ?? message.error;
    if (failure !== undefined) throw new Error(failure);
    await screen.write(screen.isTerminal ? onTerminal(message, lines, screen.columns) : plain(message));
  }
}

function plain(message: ProgressMessage): string {
  if (message.progressDetail && bar(message.progressDetail, 200) !== '') return '';
  return content(message, '', '');
}

/** Moves up to the id's own line, writes it anew, moves down again. A message without an id ends the block of lines. */
function onTerminal(message: ProgressMessage, lines: Map<string, number>, columns: number): string {
  const { id = '', progressDetail } = message;
  let before = '';
  let up = 0;
  if (id !== '' && (progressDetail || message.progress)) {
    if (!lines.has(id)) {
      lines.set(id, lines.size);
      before = '\n';
    }
    up = lines.size - (lines.get(id) ?? 0);
    before += `\x1b[${up}A`;
  } else lines.clear();
  const rewrites = progressDetail !== undefined && !message.stream;
  const end = rewrites ? '\r' : '';
  const shown = content(message, progressDetail ? ` ${bar(progressDetail, columns || 200)}` : '', end);
  const clear = rewrites ? '\x1b[2K\r' : '';
  return before + clear + shown + (up === 0 ? '' : `\x1b[${up}B`);
}

function content({ id = '', from = '', status = '', stream = '', progress = '' }: ProgressMessage, detail: string, end: string): string {
  const prefix = (id === '' ? '' : `${id}: `) + (from === '' ? '' : `(from ${from}) `);
  if (detail !== '') return `${prefix}${status}${detail}${end}`;
  if (progress !== '') return `${prefix}${status} ${progress}${end}`;
  return stream !== '' ? `${prefix}${stream}${end}` : `${prefix}${status}${end}\n`;
}

/** `[=====>     ]  1.2MB/3.4MB`; the box only on terminals wider than 110 columns. '' while nothing is known. */
export function bar(
  { current = 0, total = 0, units = '', hidecounts }: NonNullable<ProgressMessage['progressDetail']>,
  columns: number,
): string {
  if (current <= 0 && total <= 0) return '';
  const size = (bytes: number): string => humanSize(bytes);
  if (total <= 0) return units === '' ? size(current).padStart(8) : `${current} ${units}`;
  const done = Math.min(50, Math.trunc(Math.trunc((current / total) * 100) / 2));
  const box = columns > 110 ? `[${'='.repeat(done)}>${' '.repeat(50 - done)}] ` : '';
  if (hidecounts) return box;
  if (units !== '') return `${box}${current}/${total} ${units}`;
  return box + (current > total ? size(current).padStart(8) : `${size(current).padStart(8)}/${size(total)}`);
}
