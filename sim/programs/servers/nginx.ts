import { isErrno, strerror } from '../../base/errno.ts';
import type { Signal, Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { userByName } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { ConfigError } from './nginx/config.ts';
import { SERVER } from './nginx/files.ts';
import { createLogs, type Logs } from './nginx/logs.ts';
import { work } from './nginx/serve.ts';
import { type NginxConfig, readConfig, type Site } from './nginx/site.ts';

const CONFIG = '/etc/nginx/nginx.conf';
const SIGNALS: Readonly<Record<string, Signal>> = { stop: 'SIGTERM', quit: 'SIGQUIT', reload: 'SIGHUP', reopen: 'SIGUSR1' };

/** nginx, as far as serving files goes: a master process that holds the ports, and a worker that answers. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const optionValue = (option: string): string | undefined => (argv.includes(option) ? argv[argv.indexOf(option) + 1] : undefined);
  if (argv.includes('-v') || argv.includes('-V')) return say(sys, `nginx version: ${SERVER}\n`, 0);
  const path = optionValue('-c') ?? CONFIG;
  let config: NginxConfig;
  try {
    config = readConfig(sys, path);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const text = `nginx: [emerg] ${error.message}\n`;
    return say(sys, argv.includes('-t') ? `${text}nginx: configuration file ${path} test failed\n` : text, 1);
  }
  if (argv.includes('-t')) {
    return say(sys, `nginx: the configuration file ${path} syntax is ok\nnginx: configuration file ${path} test is successful\n`, 0);
  }
  const signal = optionValue('-s');
  if (signal !== undefined) return sendSignal(sys, config, signal);
  if (optionValue('-g')?.includes('daemon off') || sys.pid === 1) return master(sys, config);
  sys.fork((child) => {
    child.setsid();
    return master(child, config);
  });
  return 0;
}

async function say(sys: Sys, text: string, status: number): Promise<number> {
  await printError(sys, text);
  return status;
}

function sendSignal(sys: Sys, config: NginxConfig, name: string): Promise<number> | number {
  const signal = SIGNALS[name];
  if (!signal) return say(sys, `nginx: invalid option: "-s ${name}"\n`, 1);
  const pid = Number(readTextIfAny(sys, config.pidFile)?.trim());
  if (!pid) return say(sys, `nginx: [error] open() "${config.pidFile}" failed (2: ${strerror('ENOENT')})\n`, 1);
  sys.kill(pid, signal);
  return 0;
}

async function master(sys: Sys, config: NginxConfig): Promise<number> {
  const logs = createLogs(sys, config.accessLog, config.errorLog);
  const ended = new Promise<Signal>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const) sys.sigaction(signal, resolve);
  });
  let reload: () => void = () => undefined;
  sys.sigaction('SIGHUP', () => reload());
  let listeners: { site: Site; port: number; fd: number }[];
  try {
    listeners = bind(sys, config);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return say(sys, `nginx: [emerg] ${error.message}\n`, 1);
  }
  writeText(sys, config.pidFile, `${sys.pid}\n`);
  await logs.notice(`${SERVER}`);
  let worker = await startWorker(sys, config, listeners, logs);
  reload = () => {
    try {
      const next = readConfig(sys, CONFIG);
      sys.kill(worker, 'SIGTERM');
      startWorker(sys, next, listeners, logs).then((pid) => {
        worker = pid;
      });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      logs.error(error.message);
    }
  };
  const signal = await ended;
  await logs.notice(
    `signal ${signal === 'SIGQUIT' ? '3 (SIGQUIT) received, shutting down' : `${signal === 'SIGINT' ? 2 : 15} (${signal}) received, exiting`}`,
  );
  sys.kill(worker, 'SIGTERM');
  await sys.waitpid(worker);
  sys.unlink(config.pidFile);
  await logs.notice('exit');
  return 0;
}

/** @throws ConfigError when a port is taken */
function bind(sys: Sys, config: NginxConfig): { site: Site; port: number; fd: number }[] {
  const open = new Map<number, { site: Site; port: number; fd: number }>();
  for (const site of config.sites) {
    for (const port of site.ports) {
      if (open.has(port)) continue;
      try {
        open.set(port, { site, port, fd: sys.listen({ family: 'inet', host: '0.0.0.0', port }) });
      } catch (error) {
        if (!isErrno(error)) throw error;
        throw new ConfigError(`bind() to 0.0.0.0:${port} failed (${error.code === 'EACCES' ? 13 : 98}: ${strerror(error.code)})`);
      }
    }
  }
  return [...open.values()];
}

async function startWorker(
  sys: Sys,
  config: NginxConfig,
  listeners: readonly { site: Site; port: number; fd: number }[],
  logs: Logs,
): Promise<number> {
  const serving = listeners.map(({ site, port, fd }) => ({ site: config.sites.find((next) => next.ports.includes(port)) ?? site, fd }));
  const pid = sys.fork(async (child) => {
    child.sigaction('SIGTERM', 'default');
    child.sigaction('SIGQUIT', 'default');
    child.sigaction('SIGINT', 'ignore');
    child.sigaction('SIGHUP', 'ignore');
    child.sigaction('SIGPIPE', 'ignore');
    const user = userByName(child, config.user);
    if (user && child.credentials().uid === 0) {
      child.setgroups([user.gid]);
      child.setgid(user.gid);
      child.setuid(user.uid);
    }
    work(child, config, serving, createLogs(child, config.accessLog, config.errorLog));
    for (;;) await child.sleep(3_600_000_000);
  });
  await logs.notice('start worker processes');
  await logs.notice(`start worker process ${pid}`);
  return pid;
}
