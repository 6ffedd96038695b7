import { isErrno, strerror } from '../../../base/errno.ts';
import { connectHttp } from '../../../http/client.ts';
import { HttpError } from '../../../http/head.ts';
import { type HttpResponse, header } from '../../../http/message.ts';
import { TlsError, tlsClient } from '../../../http/tls.ts';
import { duplexOf } from '../../../libc/duplex.ts';
import { lookUp } from '../../../libc/getaddrinfo.ts';
import { printError } from '../../../libc/stdio.ts';
import type { Tool, ToolDefinition } from '../../tool.ts';
import { CurlError } from '../curl/error.ts';
import { type ParsedUrl, parseUrl, resolveUrl } from '../curl/url.ts';

const REDIRECTS = 5;

/** BusyBox's wget. Compared with BusyBox 1.35. */
export const wget: ToolDefinition = {
  name: 'wget',
  usage: '[-cqS] [--spider] [-O FILE] [--header STR] [-T SEC] URL...',
  about: "Retrieves files via HTTP\n\n\t-O FILE\twhere to (- is standard output)\n\t-q\tquiet\n\t-S\tthe answer's head\n\t-T SEC\tpatience",
  short: 'cqSO:P:T:U:t:Y:s',
  long: { spider: 's', 'output-document=': 'O', quiet: 'q', 'header=': 'Y', 'timeout=': 'T', 'no-check-certificate': 'q' },
  async run(tool) {
    const [given] = tool.args;
    if (given === undefined) return tool.wrong(undefined);
    try {
      let url = parseUrl(given);
      for (let redirects = 0; ; redirects++) {
        const response = await request(tool, url);
        if (typeof response === 'number') return response;
        const location = header(response.headers, 'Location');
        if (response.status >= 300 && response.status < 400 && location !== undefined && redirects < REDIRECTS) {
          url = parseUrl(resolveUrl(url, location));
          continue;
        }
        if (response.status !== 200) return tool.complain(`server returned error: HTTP/1.1 ${response.status} ${response.reason}`);
        return store(tool, url, response);
      }
    } catch (error) {
      if (error instanceof CurlError) return tool.complain(`not an http or ftp url: ${given}`);
      throw error;
    }
  },
};

async function request(tool: Tool, url: ParsedUrl): Promise<HttpResponse | number> {
  const { sys } = tool;
  const [host] = (await lookUp(sys, url.host)).answers;
  if (host === undefined) return tool.complain(`bad address '${url.host}'`);
  if (!tool.has('q')) await printError(sys, `Connecting to ${url.hostField} (${host}:${url.port})\n`);
  const patience = tool.value('T');
  let fd: number;
  try {
    fd = await sys.connect({ family: 'inet', host, port: url.port }, patience === undefined ? {} : { timeout: Number(patience) * 1e6 });
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'EINPROGRESS') return tool.complain('download timed out');
    return tool.complain(`can't connect to remote host (${host}): ${strerror(error.code)}`);
  }
  const plain = duplexOf(sys, fd);
  try {
    const stream = url.scheme === 'https' ? await tlsClient(plain, url.host) : plain;
    const headers: [string, string][] = [
      ['Host', url.hostField],
      ['User-Agent', tool.value('U') ?? 'Wget'],
      ['Connection', 'close'],
    ];
    for (const line of tool.values('Y')) headers.push([line.split(':')[0] ?? '', line.split(':').slice(1).join(':').trim()]);
    const response = await connectHttp(stream).request({ method: tool.has('s') ? 'HEAD' : 'GET', target: url.target, headers });
    if (tool.has('S'))
      await printError(
        sys,
        `  HTTP/1.1 ${response.status} ${response.reason}\n${response.headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
      );
    return response;
  } catch (error) {
    plain.close();
    if (error instanceof TlsError) return tool.complain('TLS error from peer');
    if (error instanceof HttpError) return tool.complain('error getting response');
    if (!isErrno(error)) throw error;
    return tool.complain(`error getting response: ${strerror(error.code)}`);
  }
}

async function store(tool: Tool, url: ParsedUrl, response: HttpResponse): Promise<number> {
  const { sys } = tool;
  const quiet = tool.has('q');
  if (tool.has('s')) return quiet ? 0 : printError(sys, 'remote file exists\n').then(() => 0);
  const base = url.target.split('?')[0]?.split('/').pop() || 'index.html';
  const path = tool.value('O') ?? `${tool.value('P') === undefined ? '' : `${tool.value('P')}/`}${base}`;
  const toOutput = path === '-';
  const fd = toOutput ? 1 : sys.open(path, { write: true, create: true, truncate: true, exclusive: tool.value('O') === undefined }, 0o666);
  if (!quiet) await printError(sys, toOutput ? 'writing to stdout\n' : `saving to '${path}'\n`);
  let received = 0;
  for (let bytes = await response.body.read(); bytes; bytes = await response.body.read()) {
    await sys.write(fd, bytes);
    received += bytes.length;
  }
  if (!toOutput) sys.close(fd);
  if (quiet) return 0;
  const name = (toOutput ? '-' : (path.split('/').pop() ?? path)).slice(0, 20);
  await printError(sys, `${name.padEnd(20)} 100% |${'*'.repeat(32)}| ${amount(received)}  0:00:00 ETA\n`);
  await printError(sys, toOutput ? 'written to stdout\n' : `'${path}' saved\n`);
  return 0;
}

/** Five characters for a number of bytes. */
function amount(bytes: number): string {
  if (bytes < 100_000) return String(bytes).padStart(5);
  return bytes < 1024 * 10_000 ? `${Math.floor(bytes / 1024)}k`.padStart(5) : `${(bytes / 1024 / 1024).toFixed(1)}M`.padStart(5);
}
