import { utf8 } from '../../../base/bytes.ts';
import { marshal } from '../../../go/json.ts';
import { humanSize } from '../../../go/units.ts';

/** One JSON message of a progress stream. Source: moby pkg/jsonmessage, pkg/streamformatter. */
export interface ProgressMessage {
  readonly stream?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  readonly progress?: string;
  readonly id?: string;
  readonly errorDetail?: { readonly message: string };
  readonly error?: string;
  readonly aux?: unknown;
}

/** Where progress goes: each message is a chunk of its own on the wire. */
export interface ProgressOutput {
  readonly write: (message: ProgressMessage) => Promise<void>;
}

/** Each message ends in CR LF. */
export const encodeProgress = (message: ProgressMessage): Uint8Array => utf8(`${marshal(message)}\r\n`);

/** A line about one layer, without numbers. */
export const layerStatus = (id: string, status: string): ProgressMessage => ({ status, progressDetail: {}, id });

/** A line about one layer with a bar. */
export function layerProgress(id: string, status: string, current: number, total: number): ProgressMessage {
  return { status, progressDetail: { current, total }, progress: bar(current, total), id };
}

/** 50 characters for 100 percent, then the sizes. Source: moby pkg/jsonmessage, JSONProgress.String. */
function bar(current: number, total: number): string {
  const filled = Math.min(Math.floor(Math.floor((current / total) * 100) / 2), 50);
  return `[${'='.repeat(filled)}>${' '.repeat(50 - filled)}] ${humanSize(current).padStart(8)}/${humanSize(total)}`;
}
