import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { connectHttp } from '../../http/client.ts';
import { HttpError } from '../../http/head.ts';
import { type HttpResponse, header } from '../../http/message.ts';
import { TlsError, tlsClient } from '../../http/tls.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { makeDirectories } from '../../libc/files.ts';
import { gaiMessage, lookUp } from '../../libc/getaddrinfo.ts';
import { print, printError, STDERR, STDOUT } from '../../libc/stdio.ts';
import { UsageError } from '../getopt.ts';
import { CurlError } from './curl/error.ts';
import { type ParsedUrl, parseUrl, resolveUrl } from './curl/url.ts';
import { WgetGap, type WgetOptions, wgetOptions } from './wget/options.ts';
import { humanSize, Progress, speedText } from './wget/progress.ts';

const USAGE = "Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n";
/** Exit statuses (wget(1)). */
const [GENERIC, USAGE_ERROR, FILE, NETWORK, TLS, SERVER] = [1, 2, 3, 4, 5, 8];

/** wget: files over HTTP. Texts compared with wget 1.21. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  let options: WgetOptions;
  try {
    options = wgetOptions(argv.slice(1));
  } catch (error) {
    if (error instanceof WgetGap) return printError(sys, `dockwire: wget ${error.message} is not simulated yet\n`).then(() => 1);
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `wget: ${error.message}\n${USAGE}`).then(() => USAGE_ERROR);
  }
  if (options.version) return print(sys, 'GNU Wget 1.21.4 built on linux-gnu.\n').then(() => 0);
  if (options.help)
    return print(sys, 'GNU Wget 1.21.4, a non-interactive network retriever.\nUsage: wget [OPTION]... [URL]...\n').then(() => 0);
  if (options.urls.length === 0) return printError(sys, `wget: missing URL\n${USAGE}`).then(() => GENERIC);
  sys.sigaction('SIGPIPE', 'ignore');
  const job = new Wget(sys, options);
  let status = 0;
  for (const url of options.urls) {
    const result = await job.fetch(url);
    if (status === 0 || (result !== 0 && result < status)) status = result || status;
  }
  return status;
}

class Wget {
  readonly #sys: Sys;
  readonly #options: WgetOptions;
  #opened: number | undefined;

  constructor(sys: Sys, options: WgetOptions) {
    this.#sys = sys;
    this.#options = options;
  }

  /** Says it unless -q or -nv. */
  #say(text: string): Promise<void> {
    return this.#options.quiet || this.#options.terse ? Promise.resolve() : printError(this.#sys, text);
  }

  #quote(word: string): string {
    const { LC_ALL, LC_CTYPE, LANG } = this.#sys.env;
    return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '') ? `‘${word}’` : `'${word}'`;
  }

  #time(): string {
    return new Date(Math.floor(this.#sys.now() / 1000)).toISOString().slice(0, 19).replace('T', ' ');
  }

  async fetch(given: string): Promise<number> {
    let url: ParsedUrl;
    try {
      url = parseUrl(given);
    } catch (error) {
      if (!(error instanceof CurlError)) throw error;
      if (!this.#options.quiet) await printError(this.#sys, `${given}: Unsupported scheme ${this.#quote(given.split(':')[0] ?? '')}.\n`);
      return GENERIC;
    }
    if (this.#options.spider) await this.#say('Spider mode enabled. Check if remote file exists.\n');
    const file = this.#fileFor(url);
    if (this.#options.noClobber && file !== undefined && this.#exists(file)) {
      await this.#say(`File ${this.#quote(file)} already there; not retrieving.\n\n`);
      return 0;
    }
    for (let redirects = 0; ; redirects++) {
      const outcome = await this.#withRetries(url);
      if (typeof outcome === 'number') return outcome;
      const location = header(outcome.headers, 'Location');
      if (outcome.status < 300 || outcome.status >= 400 || location === undefined) return this.#store(url, outcome);
      if (redirects >= this.#options.maxRedirects) {
        await this.#say(`${this.#options.maxRedirects} redirections exceeded.\n`);
        return SERVER;
      }
      await this.#say(`Location: ${location} [following]\n`);
      url = parseUrl(resolveUrl(url, location) ?? location);
    }
  }

  async #withRetries(url: ParsedUrl): Promise<HttpResponse | number> {
    for (let attempt = 1; ; attempt++) {
      const again = attempt === 1 ? '' : `(try:${String(attempt).padStart(2)})  `;
      await this.#say(`--${this.#time()}--  ${again}${url.effective}\n`);
      const outcome = await this.#once(url);
      if (outcome !== 'again') return outcome;
      if (attempt >= this.#options.tries) {
        await this.#say('Giving up.\n\n');
        return NETWORK;
      }
      await this.#say('Retrying.\n\n');
      await this.#sys.sleep(Math.min(attempt, 10) * 1e6);
    }
  }

  async #once(url: ParsedUrl): Promise<HttpResponse | number | 'again'> {
    const literal = /^\d+(\.\d+){3}$/.test(url.host);
    if (!literal) await this.#say(`Resolving ${url.host} (${url.host})... `);
    const { answers, failure } = await lookUp(this.#sys, url.host);
    if (answers.length === 0) {
      await this.#say(`failed: ${gaiMessage(failure)}.\n`);
      if (!this.#options.quiet) await printError(this.#sys, `wget: unable to resolve host address ${this.#quote(url.host)}\n`);
      return NETWORK;
    }
    if (!literal) await this.#say(`${answers.join(', ')}\n`);
    let fd: number | undefined;
    let failed = 'ECONNREFUSED' as Parameters<typeof strerror>[0];
    for (const host of answers) {
      await this.#say(`Connecting to ${literal ? url.host : `${url.host} (${url.host})|${host}|`}:${url.port}... `);
      try {
        fd = await this.#sys.connect(
          { family: 'inet', host, port: url.port },
          this.#options.timeout === undefined ? {} : { timeout: this.#options.timeout },
        );
        break;
      } catch (error) {
        if (!isErrno(error)) throw error;
        failed = error.code === 'EINPROGRESS' ? 'ETIMEDOUT' : error.code;
        await this.#say(`failed: ${strerror(failed)}.\n`);
      }
    }
    if (fd === undefined) return failed === 'ETIMEDOUT' ? 'again' : NETWORK;
    await this.#say('connected.\n');
    this.#opened = fd;
    return this.#ask(url, fd);
  }

  async #ask(url: ParsedUrl, fd: number): Promise<HttpResponse | number | 'again'> {
    const { method, body, headers, userAgent, spider, showHead, quiet } = this.#options;
    const plain = duplexOf(this.#sys, fd);
    try {
      const stream = url.scheme === 'https' ? await tlsClient(plain, url.host) : plain;
      await this.#say(`HTTP request sent, awaiting response... `);
      const bytes = body === undefined ? undefined : utf8(body);
      const response = await connectHttp(stream).request({
        method: method ?? (spider ? 'HEAD' : bytes ? 'POST' : 'GET'),
        target: url.target,
        headers: [
          ['Host', url.hostField],
          ['User-Agent', userAgent],
          ['Accept', '*/*'],
          ['Accept-Encoding', 'identity'],
          ['Connection', 'Keep-Alive'],
          ...headers.flatMap((line): [string, string][] =>
            line.includes(':') ? [[line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]] : [],
          ),
          ...(bytes
            ? ([
                ['Content-Type', 'application/x-www-form-urlencoded'],
                ['Content-Length', String(bytes.length)],
              ] as [string, string][])
            : []),
        ],
        ...(bytes ? { body: bytes } : {}),
      });
      if (showHead)
        await printError(
          this.#sys,
          `${quiet ? '' : '\n'}  HTTP/1.1 ${response.status} ${response.reason}\n${response.headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`,
        );
      else await this.#say(`${response.status} ${response.reason}\n`);
      return response;
    } catch (error) {
      plain.close();
      if (error instanceof TlsError) {
        await this.#say('');
        await printError(this.#sys, 'Unable to establish SSL connection.\n');
        return TLS;
      }
      if (error instanceof HttpError) {
        await this.#say('No data received.\n');
        return 'again';
      }
      if (!isErrno(error)) throw error;
      await this.#say(`Read error (${strerror(error.code)}) in headers.\n`);
      return 'again';
    }
  }

  async #store(url: ParsedUrl, response: HttpResponse): Promise<number> {
    const { spider, output, terse, quiet, showProgress } = this.#options;
    const { status, reason } = response;
    const type = header(response.headers, 'Content-Type')?.split(';')[0] ?? '';
    const length = header(response.headers, 'Content-Length');
    const size = length === undefined ? undefined : Number(length);
    if (status >= 400) {
      if (spider && status === 404) await this.#say('Remote file does not exist -- broken link!!!\n\n');
      else if (terse) await printError(this.#sys, `${url.effective}:\n${this.#time()} ERROR ${status}: ${reason}.\n`);
      else await this.#say(`${this.#time()} ERROR ${status}: ${reason}.\n\n`);
      this.#close();
      return SERVER;
    }
    await this.#say(
      size === undefined
        ? `Length: unspecified [${type}]\n`
        : `Length: ${size}${size < 1024 ? '' : ` (${humanSize(size)})`}${type ? ` [${type}]` : ''}\n`,
    );
    if (spider) {
      const more =
        type === 'text/html'
          ? 'Remote file exists and could contain further links,\nbut recursion is disabled -- not retrieving.\n\n'
          : 'Remote file exists.\n\n';
      await this.#say(more);
      this.#close();
      return 0;
    }
    const name = this.#fileFor(url) ?? 'index.html';
    const target = output === '-' ? '-' : output === undefined ? this.#fresh(name) : name;
    let fd = STDOUT;
    try {
      if (target !== '-' && this.#options.directory !== undefined && output === undefined)
        makeDirectories(this.#sys, this.#options.directory);
      if (target !== '-') fd = this.#sys.open(target, { write: true, create: true, truncate: true }, 0o666);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(this.#sys, `${target}: ${strerror(error.code)}\n`);
      return FILE;
    }
    await this.#say(`Saving to: ${this.#quote(target === '-' ? 'STDOUT' : target)}\n`);
    if (this.#sys.isatty(STDERR)) await this.#say('\n');
    const progress = new Progress(this.#sys, {
      shown: (!quiet && !terse) || showProgress,
      total: size,
      name: target === '-' ? '-' : (target.split('/').pop() ?? target),
    });
    let received = 0;
    for (let bytes = await response.body.read(); bytes; bytes = await response.body.read()) {
      await this.#sys.write(fd, bytes);
      received += bytes.length;
      await progress.add(bytes.length);
    }
    const took = await progress.end();
    if (target !== '-') this.#sys.close(fd);
    this.#close();
    const amount = size === undefined ? `[${received}]` : `[${received}/${size}]`;
    if (terse) await printError(this.#sys, `${this.#time()} URL:${url.effective} ${amount} -> "${target}" [1]\n`);
    else
      await this.#say(
        `${this.#time()} (${speedText(received, took)}) - ${target === '-' ? 'written to stdout' : `${this.#quote(target)} saved`} ${amount}\n\n`,
      );
    return 0;
  }

  #close(): void {
    if (this.#opened !== undefined && this.#sys.descriptors().includes(this.#opened)) this.#sys.close(this.#opened);
    this.#opened = undefined;
  }

  #fileFor(url: ParsedUrl): string | undefined {
    if (this.#options.output !== undefined) return this.#options.output;
    const path = url.target.split('?')[0] ?? '/';
    const base = path.split('/').pop() || 'index.html';
    const query = url.target.includes('?') ? `?${url.target.split('?').slice(1).join('?')}` : '';
    return this.#options.directory === undefined ? base + query : `${this.#options.directory}/${base}${query}`;
  }

  #exists(path: string): boolean {
    try {
      this.#sys.stat(path);
      return true;
    } catch (error) {
      if (isErrno(error)) return false;
      throw error;
    }
  }

  /** `name`, or `name.1` where that is taken. */
  #fresh(name: string): string {
    if (!this.#exists(name)) return name;
    for (let i = 1; ; i++) if (!this.#exists(`${name}.${i}`)) return `${name}.${i}`;
  }
}
