import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories } from '../../libc/files.ts';
import { sdNotify } from '../../libc/sd-notify.ts';
import { ENGINE } from '../api/versions.ts';
import type { Config } from './config/config.ts';
import type { DaemonFlags } from './config/flags.ts';
import { hostsOf } from './config/load.ts';
import { acceptLoop } from './listen/accept.ts';
import { openListeners } from './listen/listen.ts';
import { createLogger, type Logger } from './log.ts';
import { claimPidFile } from './pid-file.ts';
import { allRoutes } from './routes.ts';
import { createHandler } from './server.ts';
import { handleSignals } from './signals.ts';
import { type MakeImages, startDaemon } from './start-daemon.ts';
import { insecureNotice } from './system/info.ts';

const NEED_ROOT =
  'dockerd needs to be started with root privileges. To run dockerd in rootless mode as an unprivileged user, see https://docs.docker.com/go/rootless/';

/** From the first log line to the last. @throws Error whose message is dockerd's last word */
export async function runDaemon(sys: Sys, config: Config, flags: DaemonFlags, makeImages: MakeImages): Promise<number> {
  const log = createLogger(sys, {
    level: config.bool('debug') ? 'debug' : config.string('log-level'),
    raw: config.bool('raw-logs'),
    json: config.string('log-format') === 'json',
  });
  // A client that goes away is an error of that connection, not the daemon's end.
  sys.sigaction('SIGPIPE', 'ignore');
  log.info('Starting up');
  const undo: (() => void)[] = [];
  try {
    if (sys.credentials().euid !== 0) throw new Error(NEED_ROOT);
    makeDirectories(sys, config.string('exec-root'), 0o700);
    undo.push(claimPidFile(sys, config.string('pidfile')));
    return await serve(sys, log, config, flags, makeImages, undo);
  } finally {
    for (const run of undo.reverse()) run();
    await log.flush();
  }
}

async function serve(
  sys: Sys,
  log: Logger,
  config: Config,
  flags: DaemonFlags,
  makeImages: MakeImages,
  undo: (() => void)[],
): Promise<number> {
  const listeners = await openListeners(sys, log, config);
  let open = true;
  const closeListeners = () => {
    if (open) for (const listener of listeners) listener.close();
    open = false;
  };
  undo.push(closeListeners);
  const started = await startDaemon(sys, log, config, makeImages);
  const stopped = handleSignals(sys, log, started, flags, closeListeners);
  const { daemon } = started;
  for (const host of hostsOf(config))
    if (host.startsWith('tcp://') && !config.bool('tlsverify')) log.warn(insecureNotice(host.slice('tcp://'.length)));
  log.info('Docker daemon', {
    commit: ENGINE.gitCommit,
    'containerd-snapshotter': false,
    'storage-driver': 'overlay2',
    version: ENGINE.version,
  });
  log.info('Initializing buildkit');
  log.info('Completed buildkit initialization');
  log.info('Daemon has completed initialization');
  const handler = createHandler({
    routes: allRoutes(daemon),
    log,
    experimental: () => daemon.config().bool('experimental'),
    os: ENGINE.os,
  });
  for (const listener of listeners) {
    acceptLoop(sys, listener, handler);
    log.info(`API listen on ${listener.shown}`);
  }
  await sdNotify(sys, 'READY=1');
  return stopped;
}
