import { isErrno } from '../../base/errno.ts';
import type { ContainerdClient, TaskEvent } from '../../containerd/api.ts';
import { connectContainerd } from '../../containerd/client.ts';
import type { Sys } from '../../kernel/sys.ts';
import { duplexOf } from '../../libc/duplex.ts';
import { exists, makeDirectories, writeText } from '../../libc/files.ts';
import { spawn } from '../../libc/spawn.ts';
import { thread } from '../../libc/thread.ts';
import type { Config } from './config/config.ts';
import type { Logger } from './log.ts';

const SYSTEM_SOCKET = '/run/containerd/containerd.sock';

export interface ContainerdLink {
  readonly client: () => ContainerdClient;
  readonly address: string;
  /** Ends the connection, and a containerd that was started here. */
  stop(): Promise<void>;
}

/** A containerd that runs: the host's, or one of our own. */
export interface RunningContainerd {
  readonly address: string;
  /** Ends it, if it is our own. */
  stop(): Promise<void>;
}

/** The containerd of this host, or one of our own where there is none. Source: moby daemon/command/daemon_unix.go initContainerd. @throws Error */
export async function findContainerd(sys: Sys, log: Logger, config: Config): Promise<RunningContainerd> {
  const system = config.string('containerd') || (exists(sys, SYSTEM_SOCKET) ? SYSTEM_SOCKET : '');
  return system === '' ? startOwn(sys, log, config) : { address: system, stop: () => Promise.resolve() };
}

/** Connects, and connects again when containerd was restarted. Source: moby libcontainerd/remote. @throws Error */
export async function linkContainerd(sys: Sys, running: RunningContainerd, onEvent: (event: TaskEvent) => void): Promise<ContainerdLink> {
  const { address } = running;
  let stopping = false;
  let client: ContainerdClient | undefined;
  const connect = async (): Promise<void> => {
    const fd = await sys.connect({ family: 'unix', path: address });
    sys.setCloseOnExec(fd, true);
    const next = connectContainerd(duplexOf(sys, fd), () => {
      if (stopping) return;
      thread(reconnect);
    });
    await next.subscribe(onEvent);
    client = next;
  };
  // containerd may be restarted under us; its shims keep the containers.
  const reconnect = async (): Promise<void> => {
    while (!stopping) {
      try {
        return await connect();
      } catch (error) {
        if (!isErrno(error)) throw error;
        await sys.sleep(500_000);
      }
    }
  };
  try {
    await connect();
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Error(
      `failed to dial ${JSON.stringify(address)}: context deadline exceeded: connection error: desc = "transport: error while dialing: dial unix:///${address}: timeout"`,
    );
  }
  return {
    address,
    client: () => {
      if (!client) throw new Error('dockwire: containerd was asked before it was linked');
      return client;
    },
    async stop() {
      stopping = true;
      client?.close();
      await running.stop();
    },
  };
}

async function startOwn(sys: Sys, log: Logger, config: Config): Promise<RunningContainerd> {
  const directory = `${config.string('exec-root')}/containerd`;
  const address = `${directory}/containerd.sock`;
  log.info('containerd not running, starting managed containerd');
  makeDirectories(sys, directory, 0o700);
  const file = `${directory}/containerd.toml`;
  writeText(sys, file, `disabled_plugins = ["io.containerd.grpc.v1.cri"]\nversion = 2\n\n[grpc]\n  address = "${address}"\n`, 0o600);
  const pid = spawn(sys, '/usr/bin/containerd', ['containerd', '--config', file, '--address', address], {
    setup: (child) => child.setpgid(0, 0),
  });
  log.info('started new containerd process', { address, module: 'libcontainerd', pid });
  for (let attempt = 0; !exists(sys, address); attempt++) {
    if (attempt > 300) throw new Error(`failed to start containerd: timeout waiting for containerd to start`);
    await sys.sleep(50_000);
  }
  return {
    address,
    async stop() {
      try {
        sys.kill(pid, 'SIGTERM');
      } catch (error) {
        if (!isErrno(error)) throw error;
      }
      await sys.waitpid(pid);
    },
  };
}
