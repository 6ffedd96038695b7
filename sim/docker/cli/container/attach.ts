import type { ContainerJSON, WaitResponse } from '../../api/types/container.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { inBackground, isPassable, StatusError } from '../errors.ts';
import { forwardSignals } from '../signal-proxy.ts';
import { followTerminalSize, resize } from '../tty-size.ts';
import { attachTo } from './attach-stream.ts';
import { containerPath } from './path.ts';

interface AttachOptions {
  readonly noStdin: boolean;
  readonly sigProxy: boolean;
  readonly detachKeys: string;
}

export const attach: Command = {
  use: 'attach [OPTIONS] CONTAINER',
  short: 'Connect your input and output to those of a running container',
  shown: 'docker container attach, docker attach',
  args: exactly(1),
  declare(flags) {
    const noStdin = flags.bool({ name: 'no-stdin', usage: 'Leave standard input alone' });
    const sigProxy = flags.bool({ name: 'sig-proxy', usage: "Pass signals on to the container's process" }, true);
    const detachKeys = flags.string({ name: 'detach-keys', usage: 'Keys that leave the container running' });
    return (cli, [name = '']) =>
      runAttach(cli, name, {
        noStdin: noStdin.value,
        sigProxy: sigProxy.value,
        detachKeys: detachKeys.value || (cli.config.settings.detachKeys ?? ''),
      });
  },
};

/** @throws StatusError when there is nothing to attach to */
function checkState({ State }: ContainerJSON): void {
  if (!State.Running) throw new StatusError(1, 'You cannot attach to a stopped container, start it first');
  if (State.Paused) throw new StatusError(1, 'You cannot attach to a paused container, unpause it first');
  if (State.Restarting) throw new StatusError(1, 'You cannot attach to a restarting container, wait until it is running');
}

/** Source: docker/cli cli/command/container/attach.go; connections as in recordings G/cli_http_sequences_pty.json. */
async function runAttach(cli: Cli, name: string, { noStdin, sigProxy, detachKeys }: AttachOptions): Promise<void> {
  const client = cli.client();
  const end = (await client.post(containerPath(name, '/wait'))).json<WaitResponse>();
  inBackground(
    end.catch((error: unknown) => {
      if (!isPassable(error)) throw error;
    }),
  );
  // Of a container that has ended the answer is there at once, and its connection free again, before the next question is asked.
  await cli.sys.sleep(100);
  const container = await (await client.get(containerPath(name, '/json'))).json<ContainerJSON>();
  checkState(container);
  const { Tty: tty, OpenStdin } = container.Config;
  const stdin = !noStdin && OpenStdin;
  if (stdin && tty && !cli.inIsTerminal) throw new StatusError(1, 'the input device is not a TTY');
  cli.endsOnSignals = false;
  if (sigProxy && !tty) forwardSignals(cli, name);
  const attachment = await attachTo(cli, name, { stdin, stdout: true, stderr: true, tty, detachKeys });
  try {
    // It may have ended in between, and then nobody would tell.
    checkState(await (await client.get(containerPath(name, '/json'))).json<ContainerJSON>());
    if (tty && cli.outIsTerminal) {
      const { rows, cols } = cli.outSize;
      // One size off and back: the program inside is told of a change and paints itself anew.
      await resize(cli, containerPath(name), { rows: rows + 1, cols: cols + 1 });
      await followTerminalSize(cli, containerPath(name));
    }
  } catch (error) {
    attachment.leave();
    throw error;
  }
  await attachment.ended;
  const { StatusCode, Error: failure } = await end;
  if (failure) throw new StatusError(1, failure.Message);
  if (StatusCode !== 0) throw new StatusError(StatusCode);
}
