import { formatTime, RFC3339 } from '../../go/time.ts';
import { ProcessGone, type Sys } from '../../kernel/sys.ts';
import { writeText } from '../../libc/files.ts';
import { thread } from '../../libc/thread.ts';
import { describeConfig } from './config/describe.ts';
import type { DaemonFlags } from './config/flags.ts';
import { loadConfig } from './config/load.ts';
import type { Logger } from './log.ts';
import { stopAllContainers } from './shutdown.ts';
import type { StartedDaemon } from './start-daemon.ts';

/** After so many signals the daemon goes without cleaning up. Source: moby cmd/dockerd/trap. */
const PATIENCE = 3;
const NAMES = { SIGTERM: 'terminated', SIGINT: 'interrupt' } as const;

/** TERM and INT end the daemon, HUP reloads its configuration, USR1 writes its stacks. @returns the exit status, once it has ended */
export function handleSignals(
  sys: Sys,
  log: Logger,
  started: StartedDaemon,
  flags: DaemonFlags,
  closeListeners: () => void,
): Promise<number> {
  return new Promise((resolve) => {
    let interrupts = 0;
    const onInterrupt = (signal: 'SIGTERM' | 'SIGINT') => {
      log.info(`Processing signal '${NAMES[signal]}'`);
      interrupts++;
      if (interrupts === 1) {
        thread(async () => {
          await shutDown(log, started, closeListeners);
          resolve(0);
        });
      } else if (interrupts >= PATIENCE) {
        log.info(`Forcing docker daemon shutdown without cleanup; ${interrupts} interrupts received`);
        resolve(128 + (signal === 'SIGTERM' ? 15 : 2));
      }
    };
    sys.sigaction('SIGTERM', () => onInterrupt('SIGTERM'));
    sys.sigaction('SIGINT', () => onInterrupt('SIGINT'));
    sys.sigaction('SIGHUP', () => reload(sys, log, started, flags));
    sys.sigaction('SIGUSR1', () => writeStacks(sys, log, started));
  });
}

async function shutDown(log: Logger, started: StartedDaemon, closeListeners: () => void): Promise<void> {
  started.beginShutdown();
  closeListeners();
  await stopAllContainers(started.daemon);
  log.info('stopping event stream following graceful shutdown', { error: '<nil>', module: 'libcontainerd', namespace: 'moby' });
  log.info('Daemon shutdown complete');
  log.info('stopping event stream following graceful shutdown', {
    error: 'context canceled',
    module: 'libcontainerd',
    namespace: 'plugins.moby',
  });
  await started.containerd.stop();
}

function reload(sys: Sys, log: Logger, started: StartedDaemon, flags: DaemonFlags): void {
  const { daemon } = started;
  log.info('Got signal to reload configuration', { 'config-file': flags.value('config-file') });
  try {
    const config = loadConfig(sys, flags);
    started.reconfigure(config);
    log.setLevel(config.bool('debug') ? 'debug' : config.string('log-level'));
    log.info('Reloaded configuration', { config: describeConfig(config) });
    daemon.events.log('daemon', 'reload', daemon.id, { name: sys.hostname() });
  } catch (error) {
    if (error instanceof ProcessGone || !(error instanceof Error) || error instanceof TypeError) throw error;
    log.error('Error reloading configuration', { error: error.message });
  }
}

function writeStacks(sys: Sys, log: Logger, { daemon }: StartedDaemon): void {
  const path = `${daemon.config().string('exec-root')}/goroutine-stacks-${formatTime(RFC3339, sys.now()).replaceAll(':', '')}.log`;
  writeText(sys, path, 'dockwire: this daemon has no goroutines\n', 0o600);
  log.info(`goroutine stacks written to ${path}`);
}
