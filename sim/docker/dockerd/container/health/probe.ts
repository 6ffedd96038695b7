import { text } from '../../../../base/bytes.ts';
import { DockerError } from '../../../api/error.ts';
import type { Daemon } from '../../daemon.ts';
import type { Container } from '../container.ts';
import { createExec } from '../exec/create.ts';
import { beginExec } from '../exec/start.ts';

const LONGEST_OUTPUT = 4096;

/** Runs a health check's command in the container. Time running out counts as failure. */
export async function runProbe(
  daemon: Daemon,
  container: Container,
  command: string[],
  timeout: number,
): Promise<{ exitCode: number; output: string }> {
  let output = '';
  const sink = {
    write: (_: 'stdout' | 'stderr', bytes: Uint8Array) => {
      output += text(bytes);
      return undefined;
    },
    close: () => undefined,
  };
  const body = {
    User: '',
    Privileged: false,
    Tty: false,
    AttachStdin: false,
    AttachStdout: true,
    AttachStderr: true,
    Detach: false,
    DetachKeys: '',
    Env: null,
    WorkingDir: '',
    Cmd: command,
  };
  try {
    const exec = createExec(daemon, container, body);
    const ended = new Promise<number>((resolve) => exec.onExit.add(resolve));
    await beginExec(daemon, container, exec, { Detach: false, Tty: false }, [sink]);
    const exitCode = await Promise.race([ended, daemon.sys.sleep(timeout).then(() => undefined)]);
    if (exitCode !== undefined) return { exitCode, output: output.slice(0, LONGEST_OUTPUT) };
    await daemon.containerd().kill({ id: container.id, execId: exec.id, signal: 'SIGKILL' });
    return { exitCode: -1, output: `Health check exceeded timeout (${timeout / 1e6}s)` };
  } catch (error) {
    if (!(error instanceof DockerError)) throw error;
    return { exitCode: -1, output: error.message };
  }
}
