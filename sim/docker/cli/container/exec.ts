import type { ContainerJSON } from '../../api/types/container.ts';
import type { ExecCreateBody, ExecInspect } from '../../api/types/exec.ts';
import { atLeast } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { carry } from '../hijack.ts';
import { followTerminalSize } from '../tty-size.ts';
import { readKeyValueFiles } from './key-value-files.ts';
import { containerPath } from './path.ts';

interface ExecOptions {
  readonly detach: boolean;
  readonly interactive: boolean;
  readonly tty: boolean;
  readonly user: string;
  readonly workdir: string;
  readonly privileged: boolean;
  readonly detachKeys: string;
  readonly env: readonly string[];
  readonly envFile: readonly string[];
}

export const exec: Command = {
  use: 'exec [OPTIONS] CONTAINER COMMAND [ARG...]',
  short: 'Run a further command in a running container',
  shown: 'docker container exec, docker exec',
  section: 'common',
  args: atLeast(2),
  asksDaemon: true,
  stopsAtFirstArgument: true,
  declare(flags) {
    const detach = flags.bool({ name: 'detach', shorthand: 'd', usage: 'Leave the command running' });
    const detachKeys = flags.string({ name: 'detach-keys', usage: 'Keys that leave the command running' });
    const interactive = flags.bool({ name: 'interactive', shorthand: 'i', usage: 'Leave standard input open, attached or not' });
    const tty = flags.bool({ name: 'tty', shorthand: 't', usage: 'Give the command a terminal' });
    const user = flags.string({
      name: 'user',
      shorthand: 'u',
      usage: 'Run as this user, by name or number (form: "<name|uid>[:<group|gid>]")',
    });
    const privileged = flags.bool({ name: 'privileged', usage: 'Lift nearly all isolation from the host' });
    const env = flags.list({ name: 'env', shorthand: 'e', usage: 'Set an environment variable' });
    const envFile = flags.list({ name: 'env-file', usage: 'Take environment variables from a file' });
    const workdir = flags.string({ name: 'workdir', shorthand: 'w', usage: 'Folder in which the command starts' });
    return (cli, [container = '', ...command]) =>
      runExec(cli, container, command, {
        detach: detach.value,
        detachKeys: detachKeys.value || (cli.config.settings.detachKeys ?? ''),
        interactive: interactive.value,
        tty: tty.value,
        user: user.value,
        privileged: privileged.value,
        env: env.value,
        envFile: envFile.value,
        workdir: workdir.value,
      });
  },
};

function execBody(cli: Cli, command: readonly string[], options: ExecOptions): ExecCreateBody {
  const own = (name: string): string | undefined => cli.sys.env[name];
  const given = options.env.map((entry) => (entry.includes('=') || own(entry) === undefined ? entry : `${entry}=${own(entry)}`));
  const env = [...readKeyValueFiles(cli.sys, options.envFile, own), ...given];
  return {
    User: options.user,
    Privileged: options.privileged,
    Tty: options.tty,
    ConsoleSize: consoleSize(cli, options),
    AttachStdin: !options.detach && options.interactive,
    AttachStderr: !options.detach,
    AttachStdout: !options.detach,
    Detach: options.detach,
    DetachKeys: options.detachKeys,
    Env: env.length > 0 ? env : null,
    WorkingDir: options.workdir,
    Cmd: [...command],
  };
}

function consoleSize(cli: Cli, { tty }: ExecOptions): [number, number] | undefined {
  const { rows, cols } = cli.outSize;
  return tty && rows > 0 ? [rows, cols] : undefined;
}

/** Source: docker/cli cli/command/container/exec.go. */
async function runExec(cli: Cli, name: string, command: readonly string[], options: ExecOptions): Promise<void> {
  const client = cli.client();
  const body = execBody(cli, command, options);
  await (await client.get(containerPath(name, '/json'))).json<ContainerJSON>();
  if (body.AttachStdin && body.Tty && !cli.inIsTerminal) throw new StatusError(1, 'the input device is not a TTY');
  const { Id: id } = await (await client.post(containerPath(name, '/exec'), undefined, body)).json<{ Id: string }>();
  if (id === '') throw new StatusError(1, 'exec ID empty');
  const how = { Detach: options.detach, Tty: options.tty, ConsoleSize: body.ConsoleSize };
  if (options.detach) return (await client.post(`/exec/${id}/start`, undefined, how)).done();
  const { stream } = await client.hijack(`/exec/${id}/start`, undefined, how);
  const { tty, detachKeys } = options;
  const carrying = carry(cli, { stream, stdin: body.AttachStdin, stdout: true, stderr: true, tty, detachKeys });
  if (tty && cli.outIsTerminal) await followTerminalSize(cli, `/exec/${id}`);
  await carrying.ended;
  const { ExitCode } = await (await client.get(`/exec/${id}/json`)).json<ExecInspect>();
  if (ExitCode) throw new StatusError(ExitCode);
}
