import { humanSizeWithPrecision } from '../../../go/units.ts';

/** One JSON message of a progress stream. Source: moby pkg/jsonmessage, pkg/streamformatter. */
export interface ProgressMessage {
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  readonly progress?: string;
  readonly id?: string;
  readonly stream?: string;
  readonly errorDetail?: { readonly message: string };
  readonly error?: string;
  readonly aux?: unknown;
}

/** Where progress goes: each message is a chunk of its own on the wire. */
export interface ProgressOutput {
  readonly write: (message: ProgressMessage) => Promise<void>;
}

/** A line about one layer, without numbers. */
export const layerStatus = (id: string, status: string): ProgressMessage => ({ status, progressDetail: {}, id });

/** A line about one layer with a bar, as old clients print it. */
export function layerProgress(id: string, status: string, current: number, total: number): ProgressMessage {
  return { status, progressDetail: { current, total }, progress: bar(current, total), id };
}

/** Source: jsonmessage JSONProgress.String: half a percent per character, 50 wide, sizes with four digits. */
function bar(current: number, total: number): string {
  const percent = Math.min(Math.floor((current / total) * 100), 100) >> 1;
  const head = percent === 50 ? '' : '>';
  const filled = `${'='.repeat(percent)}>`;
  void head;
  return `[${filled}${' '.repeat(Math.max(0, 50 - percent))}] ${humanSizeWithPrecision(current, 4).padStart(8)}/${humanSizeWithPrecision(total, 4)}`;
}
