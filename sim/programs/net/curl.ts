import type { Sys } from '../../kernel/sys.ts';
import { print, printError, readAll, STDIN, STDOUT } from '../../libc/stdio.ts';
import { Connections } from './curl/connections.ts';
import { dataBytes, withQuery } from './curl/data.ts';
import { CurlError } from './curl/error.ts';
import { Meter } from './curl/meter.ts';
import { type CurlOptions, OptionError, parseOptions } from './curl/options.ts';
import { fileOutput, type Output, standardOutput } from './curl/output.ts';
import { VERSION } from './curl/request.ts';
import { type Session, transfer } from './curl/transfer.ts';
import { type Report, writeOut } from './curl/write-out.ts';

const ADVICE = "curl: try 'curl --help' or 'curl --manual' for more information\n";

/** curl 7.88 as far as HTTP goes. Texts and exit statuses compared with the real one. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const args = argv.slice(1);
  if (args.includes('--help') || args.includes('-h')) return help(sys);
  if (args.includes('--version') || args.includes('-V')) {
    await print(sys, `curl ${VERSION} (x86_64-pc-linux-gnu) libcurl/${VERSION}\nProtocols: http https\nFeatures: UnixSockets\n`);
    return 0;
  }
  let options: CurlOptions;
  try {
    options = parseOptions(args);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    if (error.message.startsWith('dockwire: ')) {
      await printError(sys, `${error.message.replace('dockwire: ', 'dockwire: curl ')}\n`);
      return 1;
    }
    await printError(sys, `curl: ${error.message}\n${ADVICE}`);
    return 2;
  }
  if (options.urls.length === 0) {
    await printError(sys, `${args.length > 0 ? 'curl: no URL specified!\n' : ''}${ADVICE}`);
    return 2;
  }
  return fetchAll(sys, options);
}

async function help(sys: Sys): Promise<number> {
  await print(sys, 'Usage: curl [options...] <url>\n');
  return 0;
}

async function fetchAll(sys: Sys, options: CurlOptions): Promise<number> {
  const say = async (line: string): Promise<void> => {
    if (options.verbose) await printError(sys, `* ${line}\n`);
  };
  sys.sigaction('SIGPIPE', 'ignore');
  const connections = new Connections(sys, options.unixSocket, say, options);
  for (const entry of options.resolve) {
    if (!/^[+-]?[^:]+:\d+(:.+)?$/.test(entry)) {
      if (options.showError) await printError(sys, `curl: (49) Couldn't parse CURLOPT_RESOLVE entry '${entry}'\n`);
      return 49;
    }
    await say(`Added ${entry} to DNS cache`);
  }
  const data = options.data.length > 0 ? await dataBytes(sys, options.data, options.json ? '' : '&') : undefined;
  const upload = options.uploadFile === undefined ? undefined : await uploadBytes(sys, options.uploadFile);
  const stdout = standardOutput(sys, options.unbuffered);
  const intoFile = options.outputs.length > 0;
  const meter = new Meter(sys, !options.silent && (intoFile || !sys.isatty(STDOUT)));
  let status = 0;
  for (const [i, given] of options.urls.entries()) {
    const url = options.asQuery && data ? withQuery(given, data) : given;
    const body = options.asQuery ? undefined : (data ?? upload);
    status = await fetchOne({ sys, options, connections, say }, stdout, meter, { url, body, output: options.outputs[i] });
  }
  connections.close();
  return status;
}

interface Job {
  readonly url: string;
  readonly body: Uint8Array | undefined;
  readonly output: string | undefined;
}

/** One URL from connection to exit status. */
async function fetchOne(shared: Omit<Session, 'output' | 'headerOutput'>, stdout: Output, meter: Meter, job: Job): Promise<number> {
  const { sys, options } = shared;
  const report = emptyReport(job);
  const started = sys.monotonic();
  await meter.begin();
  let failure: CurlError | undefined;
  try {
    const open = (path: string | undefined): Output =>
      path === undefined || path === '-' ? stdout : fileOutput(sys, path, options.unbuffered);
    const output = open(job.output);
    const headerOutput = options.dumpHeader === undefined ? undefined : open(options.dumpHeader);
    try {
      await limited(shared, report, transfer({ ...shared, output, headerOutput }, job.url, job.body, report));
    } finally {
      await output.close();
      await headerOutput?.close();
    }
  } catch (error) {
    if (!(error instanceof CurlError)) throw error;
    failure = error;
  }
  report.elapsed = sys.monotonic() - started;
  report.exitCode = failure?.code ?? 0;
  report.error = failure?.message ?? '';
  await meter.end(report.received, failure ? report.promised : report.received, report.sent);
  if (failure && options.showError) await printError(sys, `curl: (${failure.code}) ${failure.message}\n`);
  if (options.writeOut !== undefined) await print(sys, await writeOut(sys, options.writeOut, report));
  return report.exitCode;
}

/** Gives a transfer up when its time is over. @throws CurlError 28 */
async function limited(
  { sys, options, connections, say }: Omit<Session, 'output' | 'headerOutput'>,
  report: Report,
  work: Promise<void>,
): Promise<void> {
  const { maxTime } = options;
  if (!maxTime) return work;
  const timer = sys.sleep(maxTime * 1e6).then(() => 'late' as const);
  if ((await Promise.race([work, timer])) !== 'late') return;
  work.catch(() => undefined);
  const after = `timed out after ${Math.round(maxTime * 1000)} milliseconds`;
  const { stage } = connections;
  const message =
    stage === 'open'
      ? `Operation ${after} with ${report.received} bytes received`
      : `${stage === 'resolving' ? 'Resolving' : 'Connection'} ${after}`;
  await say(message);
  await say('Closing connection 0');
  throw new CurlError(28, message);
}

async function uploadBytes(sys: Sys, path: string): Promise<Uint8Array> {
  return path === '-' ? readAll(sys, STDIN) : sys.readFile(path);
}

function emptyReport(job: Job): Report {
  const nowhere = { host: '', port: 0 };
  return {
    ...{ url: job.url, effective: job.url, method: '', scheme: '', status: 0, contentType: '', redirectUrl: '', redirects: 0, connects: 0 },
    ...{
      received: 0,
      sent: 0,
      headerSize: 0,
      elapsed: 0,
      remote: nowhere,
      local: nowhere,
      exitCode: 0,
      error: '',
      filename: job.output ?? '',
    },
  };
}
