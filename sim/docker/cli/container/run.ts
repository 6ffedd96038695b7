import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { EscapeError, isPassable, StatusError } from '../errors.ts';
import { forwardSignals } from '../signal-proxy.ts';
import { followTerminalSize } from '../tty-size.ts';
import { attachTo } from './attach-stream.ts';
import { ignoreConnection, withHelp } from './create.ts';
import { type CreateBody, createBody } from './create-body.ts';
import { checkPullOption, createContainer } from './create-container.ts';
import { declareCreationFlags } from './creation-flags.ts';
import { containerPath } from './path.ts';
import { WITHOUT_EFFECT } from './run-flags/all.ts';
import { waitForExit } from './wait-exit.ts';

interface RunOptions {
  readonly detach: boolean;
  readonly sigProxy: boolean;
  readonly detachKeys: string;
  readonly rm: boolean;
  readonly namesStreams: boolean;
}

export const run: Command = {
  use: 'run [OPTIONS] IMAGE [COMMAND] [ARG...]',
  short: 'Make a container from an image, and start it',
  shown: 'docker container run, docker run',
  section: 'common',
  args: atLeast(1),
  asksDaemon: true,
  stopsAtFirstArgument: true,
  withoutEffect: WITHOUT_EFFECT,
  declare(flags) {
    const detach = flags.bool({ name: 'detach', shorthand: 'd', usage: 'Leave the container running and print its ID' });
    const sigProxy = flags.bool({ name: 'sig-proxy', usage: "Pass signals on to the container's process" }, true);
    const detachKeys = flags.string({ name: 'detach-keys', usage: 'Keys that leave the container running' });
    const creation = declareCreationFlags(flags);
    const { process } = creation.container;
    return async (cli, [image = '', ...command]) => {
      try {
        checkPullOption(creation.pull.value);
        await cli.client().ping().catch(ignoreConnection);
      } catch (error) {
        throw withHelp(error, 'run');
      }
      let body: CreateBody;
      try {
        body = createBody(cli.sys, creation.container, { image, command, terminal: cli.outSize, detached: detach.value });
      } catch (error) {
        throw withHelp(error, 'run');
      }
      const options = {
        detach: detach.value,
        sigProxy: sigProxy.value,
        detachKeys: detachKeys.value || (cli.config.settings.detachKeys ?? ''),
        rm: process.rm.value,
        namesStreams: process.attach.value.length > 0,
      };
      checkStreams(cli, body, options);
      const id = await createContainer(cli, creation.request(image, body)).catch((error: unknown) => {
        throw startFailure(error);
      });
      await runCreated(cli, id, body, options);
    };
  },
};

/** @throws StatusError 1, without the usual prefix: the real client does not wrap these two */
function checkStreams(cli: Cli, { config }: CreateBody, { detach, namesStreams }: RunOptions): void {
  if (detach && namesStreams) throw new StatusError(1, 'conflicting options: cannot specify both --attach and --detach');
  if (!detach && config.AttachStdin && config.Tty && !cli.inIsTerminal) throw new StatusError(1, 'the input device is not a TTY');
}

/**
 * Attaches, asks for the end, starts, and stays until the end: in this order, so that neither output nor status is lost.
 * Source: docker/cli cli/command/container/run.go; connections as in recordings G/cli_http_sequences.json.
 */
async function runCreated(cli: Cli, id: string, { config }: CreateBody, options: RunOptions): Promise<void> {
  const { AttachStdin: stdin, AttachStdout: stdout, AttachStderr: stderr, Tty: tty } = config;
  const attached = stdin || stdout || stderr;
  cli.endsOnSignals = false;
  // Where the container has a terminal of its own and ours is raw, keys reach it as bytes, not as signals.
  if (options.sigProxy) forwardSignals(cli, id);
  if (!attached) await cli.outLine(id);
  const attachment = attached ? await attachTo(cli, id, { stdin, stdout, stderr, tty, detachKeys: options.detachKeys }) : undefined;
  const { status } = await waitForExit(cli, id, options.rm);
  try {
    await (await cli.client().post(containerPath(id, '/start'))).done();
  } catch (error) {
    if (!isPassable(error)) throw error;
    attachment?.leave();
    if (options.rm) await status;
    throw startFailure(error);
  }
  if (!attachment) return;
  if (tty && cli.outIsTerminal) await followTerminalSize(cli, containerPath(id));
  try {
    await attachment.ended;
  } catch (error) {
    if (error instanceof EscapeError) return;
    throw error;
  }
  const code = await status;
  if (code !== 0) throw new StatusError(code);
}

/** The container did not start: the message tells why, the status 127 not found, 126 not permitted, 125 anything else. */
function startFailure(error: unknown): unknown {
  if (!isPassable(error)) return error;
  const { message } = error;
  if (/executable file not found|no such file or directory|system cannot find the file specified/.test(message))
    return withHelp(error, 'run', 127);
  if (/permission denied|is a directory/.test(message)) return withHelp(error, 'run', 126);
  return withHelp(error, 'run', 125);
}
