import type { ContainerJSON } from '../../api/types/container.ts';
import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { EscapeError, isPassable, StatusError } from '../errors.ts';
import { forwardSignals } from '../signal-proxy.ts';
import { followTerminalSize } from '../tty-size.ts';
import { attachTo } from './attach-stream.ts';
import { containerPath } from './path.ts';
import { waitForExit } from './wait-exit.ts';

interface StartOptions {
  readonly attach: boolean;
  readonly interactive: boolean;
  readonly detachKeys: string;
  readonly checkpoint: string;
}

export const start: Command = {
  use: 'start [OPTIONS] CONTAINER [CONTAINER...]',
  short: 'Start containers that have ended, or have not run yet',
  shown: 'docker container start, docker start',
  args: atLeast(1),
  asksDaemon: true,
  declare(flags) {
    const attach = flags.bool({ name: 'attach', shorthand: 'a', usage: 'Show its output, and pass signals on' });
    const interactive = flags.bool({ name: 'interactive', shorthand: 'i', usage: 'Connect its standard input' });
    const detachKeys = flags.string({ name: 'detach-keys', usage: 'Keys that leave the container running' });
    const checkpoint = flags.string({ name: 'checkpoint', usage: 'Go on from this checkpoint', hidden: true });
    flags.string({ name: 'checkpoint-dir', usage: 'Where checkpoints are kept', hidden: true });
    return (cli, args) =>
      runStart(cli, args, {
        attach: attach.value,
        interactive: interactive.value,
        detachKeys: detachKeys.value || (cli.config.settings.detachKeys ?? ''),
        checkpoint: checkpoint.value,
      });
  },
};

async function runStart(cli: Cli, names: readonly string[], options: StartOptions): Promise<void> {
  if (options.checkpoint !== '') throw new StatusError(1, 'dockwire: docker start --checkpoint is not simulated yet');
  if (!options.attach && !options.interactive) return startAll(cli, names);
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) throw new StatusError(1, 'you cannot start and attach multiple containers at once');
  await startAttached(cli, name, options);
}

async function startAll(cli: Cli, names: readonly string[]): Promise<void> {
  const client = cli.client();
  const failed: string[] = [];
  for (const name of names) {
    try {
      await (await client.post(containerPath(name, '/start'))).done();
      await cli.outLine(name);
    } catch (error) {
      if (!isPassable(error)) throw error;
      await cli.errLine(error.message);
      failed.push(name);
    }
  }
  if (failed.length > 0) throw new StatusError(1, `Error: failed to start containers: ${failed.join(', ')}`);
}

/** Source: docker/cli cli/command/container/start.go. The order of requests is that of `docker run`. */
async function startAttached(cli: Cli, name: string, { interactive, detachKeys }: StartOptions): Promise<void> {
  const client = cli.client();
  const { Id: id, Config: config, HostConfig } = await (await client.get(containerPath(name, '/json'))).json<ContainerJSON>();
  const stdin = interactive && config.OpenStdin;
  cli.endsOnSignals = false;
  const forwarding = config.Tty ? undefined : forwardSignals(cli, id);
  const attachment = await attachTo(cli, id, { stdin, stdout: true, stderr: true, tty: config.Tty, detachKeys });
  const { status } = await waitForExit(cli, id, HostConfig.AutoRemove);
  try {
    await (await client.post(containerPath(id, '/start'))).done();
  } catch (error) {
    attachment.leave();
    if (isPassable(error) && HostConfig.AutoRemove) await status;
    throw error;
  }
  if (config.Tty && cli.outIsTerminal) await followTerminalSize(cli, containerPath(id));
  const interrupted = forwarding?.terminated.then(() => true) ?? new Promise<never>(() => undefined);
  try {
    // Unlike `docker run`, this does not wait for what the container makes of the signal. Recorded in C/follow_and_interrupt_pty.json.
    if (await Promise.race([attachment.ended, interrupted])) return;
  } catch (error) {
    if (error instanceof EscapeError) return;
    throw error;
  }
  const code = await status;
  if (code !== 0) throw new StatusError(code);
}
