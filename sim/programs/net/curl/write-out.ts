import type { Sys } from '../../../kernel/sys.ts';
import { printError } from '../../../libc/stdio.ts';

/** What a transfer left to tell. Sizes in bytes, time in microseconds. */
export interface Report {
  url: string;
  effective: string;
  method: string;
  scheme: string;
  status: number;
  contentType: string;
  redirectUrl: string;
  redirects: number;
  connects: number;
  received: number;
  /** What the answer said would come, where it was not taken. */
  promised?: number;
  sent: number;
  headerSize: number;
  elapsed: number;
  remote: { host: string; port: number };
  local: { host: string; port: number };
  exitCode: number;
  error: string;
  filename: string;
}

const seconds = (micros: number): string => (micros / 1e6).toFixed(6);
const code = (report: Report): string => String(report.status).padStart(3, '0');

const VARIABLES: Readonly<Record<string, (report: Report) => string>> = {
  content_type: (report) => report.contentType,
  errormsg: (report) => report.error,
  exitcode: (report) => String(report.exitCode),
  filename_effective: (report) => report.filename,
  http_code: code,
  http_version: (report) => (report.status === 0 ? '0' : '1.1'),
  local_ip: (report) => report.local.host,
  local_port: (report) => String(report.local.port),
  method: (report) => report.method,
  num_connects: (report) => String(report.connects),
  num_redirects: (report) => String(report.redirects),
  redirect_url: (report) => report.redirectUrl,
  remote_ip: (report) => report.remote.host,
  remote_port: (report) => String(report.remote.port),
  response_code: code,
  scheme: (report) => report.scheme.toUpperCase(),
  size_download: (report) => String(report.received),
  size_header: (report) => String(report.headerSize),
  size_upload: (report) => String(report.sent),
  speed_download: (report) => String(Math.floor((report.received * 1e6) / Math.max(1, report.elapsed))),
  time_connect: (report) => seconds(report.elapsed),
  time_namelookup: (report) => seconds(report.elapsed),
  time_pretransfer: (report) => seconds(report.elapsed),
  time_starttransfer: (report) => seconds(report.elapsed),
  time_total: (report) => seconds(report.elapsed),
  url: (report) => report.url,
  url_effective: (report) => report.effective,
};

/** The text of -w for one transfer. Unknown variables are complained about and left out. */
export async function writeOut(sys: Sys, format: string, report: Report): Promise<string> {
  let out = '';
  const pieces = format.matchAll(/%%|%\{([^}]*)\}|\\([nrt\\])|[\s\S]/g);
  for (const [whole, variable, escaped] of pieces) {
    if (whole === '%%') out += '%';
    else if (escaped !== undefined) out += { n: '\n', r: '\r', t: '\t' }[escaped] ?? '\\';
    else if (variable === undefined) out += whole;
    else if (VARIABLES[variable]) out += VARIABLES[variable](report);
    else await printError(sys, `curl: unknown --write-out variable: '${variable}'\n`);
  }
  return out;
}
