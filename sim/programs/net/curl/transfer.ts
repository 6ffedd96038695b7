import type { ByteSource } from '../../../base/byte-stream.ts';
import { isErrno } from '../../../base/errno.ts';
import { HttpError } from '../../../http/head.ts';
import { type HttpResponse, header } from '../../../http/message.ts';
import { writeHead } from '../../../http/writer.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { printError } from '../../../libc/stdio.ts';
import type { Connections } from './connections.ts';
import { CurlError } from './error.ts';
import type { CurlOptions } from './options.ts';
import type { Output } from './output.ts';
import { headLines, requestFor } from './request.ts';
import { type ParsedUrl, parseUrl, resolveUrl } from './url.ts';
import type { Report } from './write-out.ts';

const MAX_REDIRECTS = 50;

/** What all transfers of one curl share. */
export interface Session {
  readonly sys: Sys;
  readonly options: CurlOptions;
  readonly connections: Connections;
  readonly say: (line: string) => Promise<void>;
  /** Where the body goes, and what -D asks for. */
  readonly output: Output;
  readonly headerOutput: Output | undefined;
}

/** One URL, with the redirects it leads to. Fills in the report as it goes. @throws CurlError */
export async function transfer(session: Session, url: string, body: Uint8Array | undefined, report: Report): Promise<void> {
  let at = parseUrl(url);
  let sending = body;
  for (;;) {
    report.effective = at.effective;
    const next = await exchange(session, at, sending, report);
    if (next === undefined) return;
    if (++report.redirects > MAX_REDIRECTS) throw new CurlError(47, `Maximum (${MAX_REDIRECTS}) redirects followed`);
    await session.say(`Issue another request to this URL: '${next}'`);
    // A POST becomes a GET where 301, 302 and 303 lead it.
    if (report.status < 307) sending = undefined;
    at = parseUrl(next);
  }
}

/** @returns where to go next */
async function exchange(session: Session, url: ParsedUrl, body: Uint8Array | undefined, report: Report): Promise<string | undefined> {
  const { options, say } = session;
  const connection = await session.connections.to(url);
  if (connection.fresh) report.connects += 1;
  report.local = connection.local;
  report.remote = connection.remote;
  report.scheme = url.scheme;
  const request = requestFor(options, url, body);
  report.method = request.method;
  const version = options.http10 ? '1.0' : '1.1';
  if (options.verbose)
    await printError(session.sys, headLines('>', writeHead(`${request.method} ${url.target} HTTP/${version}`, request.headers)));
  if (options.verbose && body?.length) await printError(session.sys, `} [${body.length} bytes data]\n`);
  let response: HttpResponse;
  try {
    response = await connection.http.request({
      method: request.method,
      target: url.target,
      headers: request.headers,
      ...(body ? { body } : {}),
    });
  } catch (error) {
    throw failureOf(error);
  }
  report.sent += body?.length ?? 0;
  const next = await receive(session, url, response, report);
  await say(
    connection.http.reusable
      ? `Connection #${connection.number} to host ${url.host} left intact`
      : `Closing connection ${connection.number}`,
  );
  return next;
}

async function receive(session: Session, url: ParsedUrl, response: HttpResponse, report: Report): Promise<string | undefined> {
  const { sys, options } = session;
  const head = writeHead(`HTTP/1.1 ${response.status} ${response.reason}`, response.headers);
  report.status = response.status;
  report.headerSize += head.length;
  report.contentType = header(response.headers, 'Content-Type') ?? '';
  const location = header(response.headers, 'Location');
  const target = location !== undefined && response.status >= 300 && response.status < 400 ? resolveUrl(url, location) : undefined;
  report.redirectUrl = target ?? '';
  const refused = options.fail === 'quick' && response.status >= 400;
  if (options.verbose) await printError(sys, headLines('<', refused ? head.subarray(0, head.length - 2) : head));
  if (options.include || options.headOnly) await write(session, head);
  await session.headerOutput?.write(head);
  if (refused) {
    await session.say(`The requested URL returned error: ${response.status}`);
    const promised = Number(header(response.headers, 'Content-Length') ?? Number.NaN);
    if (Number.isFinite(promised)) report.promised = promised;
    throw new CurlError(22, `The requested URL returned error: ${response.status}`);
  }
  const follows = options.follow && target !== undefined;
  if (follows) await session.say('Ignoring the response-body');
  await receiveBody(session, response.upgraded ?? response.body, response, report, !follows);
  if (options.fail === 'with-body' && response.status >= 400)
    throw new CurlError(22, `The requested URL returned error: ${response.status}`);
  return follows ? target : undefined;
}

async function receiveBody(session: Session, body: ByteSource, response: HttpResponse, report: Report, wanted: boolean): Promise<void> {
  const { options, sys } = session;
  const promised = Number(header(response.headers, 'Content-Length') ?? Number.NaN);
  for (;;) {
    let bytes: Uint8Array | undefined;
    try {
      bytes = await body.read();
    } catch (error) {
      if (error instanceof HttpError && promised > report.received) {
        throw new CurlError(18, `transfer closed with ${promised - report.received} bytes remaining to read`);
      }
      if (error instanceof HttpError) throw new CurlError(18, 'transfer closed with outstanding read data remaining');
      throw failureOf(error);
    }
    if (bytes === undefined) return;
    if (options.verbose) await printError(sys, `{ [${bytes.length} bytes data]\n`);
    if (!wanted) continue;
    report.received += bytes.length;
    await write(session, bytes);
  }
}

const write = (session: Session, bytes: Uint8Array): Promise<void> => session.output.write(bytes);

function failureOf(error: unknown): unknown {
  if (error instanceof HttpError) {
    return error.message === 'EOF' ? new CurlError(52, 'Empty reply from server') : new CurlError(1, 'Received HTTP/0.9 when not allowed');
  }
  if (isErrno(error, 'ECONNRESET')) return new CurlError(56, 'Recv failure: Connection reset by peer');
  if (isErrno(error, 'EPIPE')) return new CurlError(55, 'Send failure: Broken pipe');
  return error;
}
