import type { Sys } from '../../../kernel/sys.ts';
import { ConfigError, type Directive, loadConfig } from './config.ts';

export interface Location {
  /** A path's beginning. */
  readonly prefix: string;
  readonly root: string;
  readonly index: readonly string[];
  /** `return 200 text;` */
  readonly answer?: { readonly status: number; readonly text: string };
}

export interface Site {
  readonly ports: readonly number[];
  readonly name: string;
  /** Longest prefix first. */
  readonly locations: readonly Location[];
}

export interface NginxConfig {
  readonly sites: readonly Site[];
  /** Whom workers run as. */
  readonly user: string;
  readonly pidFile: string;
  readonly accessLog: string;
  readonly errorLog: string;
  readonly types: ReadonlyMap<string, string>;
  readonly defaultType: string;
}

/** Directives that are read; others that are known have no effect here, and what is unknown stops the start, as with nginx. */
const WITHOUT_EFFECT = new Set([
  ...['worker_processes', 'events', 'worker_connections', 'sendfile', 'tcp_nopush', 'keepalive_timeout', 'gzip', 'log_format'],
  ...['server_tokens', 'error_page', 'charset', 'daemon', 'add_header', 'autoindex', 'client_max_body_size', 'try_files'],
]);
const READ = new Set([
  ...[
    'http',
    'server',
    'location',
    'listen',
    'server_name',
    'root',
    'index',
    'return',
    'pid',
    'user',
    'access_log',
    'error_log',
    'types',
    'default_type',
  ],
]);

/** @throws ConfigError */
export function readConfig(sys: Sys, path: string): NginxConfig {
  const top = loadConfig(sys, path);
  check(top);
  const http = top.filter((directive) => directive.words[0] === 'http').flatMap((directive) => directive.block ?? []);
  const types = new Map<string, string>();
  for (const { block } of named(http, 'types'))
    for (const { words } of block ?? []) for (const extension of words.slice(1)) types.set(extension, words[0] ?? '');
  return {
    sites: named(http, 'server').map((server) => siteOf(server.block ?? [])),
    user: word(top, 'user') ?? 'nobody',
    pidFile: word(top, 'pid') ?? '/run/nginx.pid',
    accessLog: word(http, 'access_log') ?? '/var/log/nginx/access.log',
    errorLog: word(top, 'error_log') ?? '/var/log/nginx/error.log',
    types,
    defaultType: word(http, 'default_type') ?? 'text/plain',
  };
}

const named = (block: readonly Directive[], name: string): Directive[] => block.filter((directive) => directive.words[0] === name);
const word = (block: readonly Directive[], name: string): string | undefined => named(block, name).at(-1)?.words[1];

function check(block: readonly Directive[]): void {
  for (const { words, block: inner, file, line } of block) {
    const name = words[0] ?? '';
    if (name === 'proxy_pass' || name === 'upstream') throw new ConfigError(`dockwire: ${name} is not simulated yet in ${file}:${line}`);
    if (!READ.has(name) && !WITHOUT_EFFECT.has(name)) throw new ConfigError(`unknown directive "${name}" in ${file}:${line}`);
    if (inner && name !== 'types') check(inner);
  }
}

function siteOf(block: readonly Directive[]): Site {
  const listens = named(block, 'listen').map(({ words, file, line }) => {
    const port = Number(/(?:^|:)(\d+)$/.exec(words[1] ?? '')?.[1]);
    if (!(port > 0 && port < 65536)) throw new ConfigError(`host not found in "${words[1]}" of the "listen" directive in ${file}:${line}`);
    return port;
  });
  const root = word(block, 'root') ?? '/etc/nginx/html';
  const index = named(block, 'index').at(-1)?.words.slice(1) ?? ['index.html'];
  const locations = named(block, 'location').map((location) => locationOf(location, root, index));
  const whole: Location = { prefix: '/', root, index };
  return {
    ports: listens.length > 0 ? [...new Set(listens)] : [80],
    name: word(block, 'server_name') ?? '',
    locations: [...locations, whole].sort((a, b) => b.prefix.length - a.prefix.length),
  };
}

function locationOf({ words, block = [] }: Directive, root: string, index: readonly string[]): Location {
  const answer = named(block, 'return').at(-1)?.words;
  return {
    prefix: words.at(-1) ?? '/',
    root: word(block, 'root') ?? root,
    index: named(block, 'index').at(-1)?.words.slice(1) ?? index,
    ...(answer ? { answer: { status: Number(answer[1]), text: answer[2] ?? '' } } : {}),
  };
}
