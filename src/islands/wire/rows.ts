import type { Exchange } from '../../session/session.ts';
import { durationText, sizeText } from './bytes-text.ts';
import type { Programs } from './programs.ts';
import type { WireWords } from './words.ts';

/** One line of the list. */
export interface Row {
  readonly exchange: Exchange;
  readonly client: string;
  readonly server: string;
  /** The address that was called, as short as it says what it is: a socket's file, or a port; empty when it stands for the server. */
  readonly via: string;
  /** Method and path; undefined when the bytes are no HTTP. */
  readonly method?: string;
  readonly path: string;
  readonly status: string;
  readonly mood: 'good' | 'moved' | 'bad' | 'open' | 'quiet';
  readonly took: string;
  /** A request to a Docker daemon, or the attempt at one. */
  readonly api: boolean;
}

export function rowOf(exchange: Exchange, programs: Programs, words: WireWords): Row {
  const client = programs.at(exchange.host, exchange.clientPid, exchange.startedAt) ?? String(exchange.clientPid);
  const program = exchange.server.pid > 0 ? programs.at(exchange.server.host, exchange.server.pid, exchange.startedAt) : undefined;
  const near = exchange.server.host === exchange.host;
  const server = program ? (near ? program : `${program}@${exchange.server.host}`) : exchange.address.replace(/^(unix|tcp):\/\//, '');
  const { request } = exchange;
  return {
    exchange,
    client,
    server,
    via: program ? shortAddress(exchange.address) : '',
    method: request?.method,
    path: shortIds(request?.target ?? exchange.address),
    ...statusOf(exchange, words),
    took: exchange.endedAt !== undefined && !exchange.refused ? durationText(exchange.endedAt - exchange.startedAt) : '',
    api: exchange.refused
      ? /docker\.sock$|:237[56]$/.test(exchange.address) || client === 'docker'
      : exchange.request !== undefined && program === 'dockerd',
  };
}

function shortAddress(address: string): string {
  return address.replace(/^unix:.*\//, '').replace(/^tcp:\/\//, '');
}

/** An object's whole id says no more than its first digits, and hides what is asked of the object. */
function shortIds(path: string): string {
  return path.replace(/[0-9a-f]{64}/g, (id) => `${id.slice(0, 6)}…`);
}

/** True when every word of the filter occurs somewhere in the row. */
export function matches(row: Row, filter: string): boolean {
  const { address, request } = row.exchange;
  const text = `${row.client} ${row.server} ${row.method ?? ''} ${request?.target ?? ''} ${row.status} ${address}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function statusOf({ state, response, refused, stream, leftOut }: Exchange, words: WireWords): Pick<Row, 'status' | 'mood'> {
  if (refused) return { status: refused.errno, mood: 'bad' };
  if (state === 'raw')
    return { status: sizeText((stream ?? []).reduce((sum, piece) => sum + piece.bytes.length, leftOut?.bytes ?? 0)), mood: 'quiet' };
  if (!response) return state === 'broken' ? { status: words.broken, mood: 'bad' } : { status: words.pending, mood: 'open' };
  const status = String(response.status);
  // A client that has what it wants leaves: docker run -d does not stay for the answer to /wait.
  if (state === 'broken') return { status: `${status} ${words.broken}`, mood: response.status >= 400 ? 'bad' : 'quiet' };
  if (state === 'upgraded') return { status: `${status} ⇄`, mood: 'good' };
  return { status, mood: response.status >= 400 ? 'bad' : response.status >= 300 ? 'moved' : 'good' };
}
