/**
 * Compares the HTTP exchanges of a step. Requests must be equal in method, path, query, headers (names, order, values) and body; responses
 * in status, headers and body with masked leaves. Requests on one connection keep their order; two that were under way at the same time in
 * the recording may come in either order. Chunk boundaries, connection numbers and times are not compared: they vary from run to run.
 */
import type { BodyOnWire, HttpItem } from '../form.ts';
import type { Correspondence } from './identity.ts';
import { compareJson } from './json.ts';
import { parsed } from './parsed.ts';
import { streamsApart } from './streams.ts';
import { compareText, type Difference } from './text.ts';

/** What only says how the message was framed or when. The length is held against the body instead. */
const framing = new Set(['date', 'content-length', 'transfer-encoding']);

function bytes(body: BodyOnWire | undefined): Uint8Array {
  if (!body) return new Uint8Array();
  return 'body' in body ? Buffer.from(body.body, 'utf8') : Buffer.from(body.body_b64, 'base64');
}

function textOf(body: BodyOnWire | undefined): string {
  return Buffer.from(bytes(body)).toString('latin1');
}

function utf8(body: BodyOnWire | undefined): string {
  return Buffer.from(bytes(body)).toString('utf8');
}

/**
 * What the daemon answered is a matter of luck: the client had gone away (`run -d` leaves its wait behind), or the container of a first
 * resize may already have ended.
 */
function wasCut(item: HttpItem): boolean {
  return item.incomplete === true || item.request.includes('/resize?') || utf8(item.response_body).includes('"context canceled"');
}

/** Go's server gives the length of a body it could hold back whole, and sends a longer one in chunks. */
const heldBack = 2048;

/** Headers as they are compared. A length and chunks are the same where the body's size alone decides between them. */
function shown(list: [string, string][], body: BodyOnWire | undefined): string {
  const line = ([name, value]: [string, string]): string => {
    const lower = name.toLowerCase();
    const long = bytes(body).length > heldBack;
    if (lower === 'content-length' ? !long : lower === 'transfer-encoding' && long) return 'Content-Length or Transfer-Encoding';
    return framing.has(lower) ? `${name}: …` : `${name}: ${value}`;
  };
  return list.map(line).join('\n');
}

function declaredLength(where: string, list: [string, string][], body: BodyOnWire | undefined, bodyless: boolean): Difference | undefined {
  const value = list.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  if (value === undefined || bodyless || (body && 'truncated' in body)) return undefined;
  const length = bytes(body).length;
  return Number(value) === length ? undefined : { where: `${where} Content-Length`, recorded: `${length} bytes of body`, actual: value };
}

function body(
  where: string,
  recorded: BodyOnWire | undefined,
  actual: BodyOnWire | undefined,
  same: Correspondence,
): Difference | undefined {
  const [one, other] = [utf8(recorded), utf8(actual)];
  const [left, right] = [parsed(one), parsed(other)];
  if (left !== undefined && right !== undefined) {
    return compareJson(where, left, right, same) ?? compareText(`${where} end`, one.slice(-1), other.slice(-1), same);
  }
  if (one.startsWith('{"status"') && other.startsWith('{"status"')) return compareText(where, one, other, same);
  const [frames, others] = [streamsApart(bytes(recorded)), streamsApart(bytes(actual))];
  if (frames && others) return compareText(where, frames, others, same);
  return compareText(where, textOf(recorded), textOf(actual), same);
}

/** Everything of one exchange. */
export function compareExchange(recorded: HttpItem, actual: HttpItem, same: Correspondence): Difference | undefined {
  const where = recorded.request.split(' ').slice(0, 2).join(' ');
  const request =
    compareText(where, recorded.request, actual.request, same) ??
    compareText(
      `${where} request headers`,
      shown(recorded.request_headers, recorded.request_body),
      shown(actual.request_headers, actual.request_body),
      same,
    ) ??
    body(`${where} request body`, recorded.request_body, actual.request_body, same) ??
    declaredLength(`${where} request`, actual.request_headers, actual.request_body, false);
  if (request || wasCut(recorded) || wasCut(actual)) return request;
  const bodyless = actual.request.startsWith('HEAD ') || actual.status === 304;
  return (
    compareText(`${where} status`, recorded.status_line ?? '', actual.status_line ?? '', same) ??
    compareText(
      `${where} response headers`,
      shown(recorded.response_headers ?? [], recorded.response_body),
      shown(actual.response_headers ?? [], actual.response_body),
      same,
    ) ??
    body(`${where} response body`, recorded.response_body, actual.response_body, same) ??
    declaredLength(`${where} response`, actual.response_headers ?? [], actual.response_body, bodyless) ??
    body(`${where} bytes of the daemon`, recorded.upgraded?.server, actual.upgraded?.server, same) ??
    body(`${where} bytes of the client`, recorded.upgraded?.client, actual.upgraded?.client, same)
  );
}

/** What the client sends at once: for several containers the same verb, and before a start the attach and the wait. */
const atOnce = [/^POST \S+\/stop[? ]/, /^POST \S+\/kill[? ]/, /^DELETE \S+\/containers\//, /^POST \S+\/(?:attach|wait)[? ]/];

/** Whether it is chance which of these two, asked one after the other, came first. */
function mayComeFirst(first: HttpItem, second: HttpItem): boolean {
  return atOnce.some((pattern) => pattern.test(first.request) && pattern.test(second.request));
}

export function compareHttp(recorded: HttpItem[], actual: HttpItem[], same: Correspondence): Difference | undefined {
  const left = [...actual];
  const taken: HttpItem[] = [];
  let reason: Difference | undefined;
  for (const item of recorded) {
    // The candidates: the next one, and further ones that may have overtaken it.
    let reach = 1;
    while (reach < left.length && mayComeFirst(item, left[reach] as HttpItem) && mayComeFirst(item, left[0] as HttpItem)) reach += 1;
    reason = undefined;
    const found = left.slice(0, reach).find((other) => {
      const difference = same.attempt(
        () => compareExchange(item, other, same),
        (result) => result === undefined,
      );
      reason ??= difference;
      return difference === undefined;
    });
    if (!found) {
      return reason ?? { where: 'HTTP', recorded: item.request, actual: '(no further request)' };
    }
    left.splice(left.indexOf(found), 1);
    taken.push(found);
  }
  const extra = left[0];
  return extra ? { where: 'HTTP', recorded: '(no further request)', actual: extra.request } : undefined;
}
