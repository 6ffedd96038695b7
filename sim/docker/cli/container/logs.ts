import { STDERR, STDOUT } from '../../../libc/stdio.ts';
import { FrameReader } from '../../api/stdcopy.ts';
import type { ContainerJSON } from '../../api/types/container.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { messageOf, StatusError } from '../errors.ts';
import { timestamp } from '../timestamp.ts';
import { containerPath } from './path.ts';

interface LogsOptions {
  readonly details: boolean;
  readonly follow: boolean;
  readonly since: string;
  readonly until: string;
  readonly tail: string;
  readonly timestamps: boolean;
}

export const logs: Command = {
  use: 'logs [OPTIONS] CONTAINER',
  short: 'Show what a container has written',
  shown: 'docker container logs, docker logs',
  args: exactly(1),
  asksDaemon: true,
  declare(flags) {
    const follow = flags.bool({ name: 'follow', shorthand: 'f', usage: 'Stay, and show what comes' });
    const since = flags.string({
      name: 'since',
      usage: 'Nothing older than this: a time (such as "2013-01-02T13:23:37Z") or how long ago (such as "42m")',
    });
    const until = flags.string({
      name: 'until',
      usage: 'Nothing newer than this: a time (such as "2013-01-02T13:23:37Z") or how long ago (such as "42m")',
    });
    const timestamps = flags.bool({ name: 'timestamps', shorthand: 't', usage: 'When each line was written' });
    const details = flags.bool({ name: 'details', usage: 'Labels and variables that were given to the log' });
    const tail = flags.string({ name: 'tail', shorthand: 'n', usage: 'That many lines from the end' }, 'all');
    return (cli, [name = '']) =>
      runLogs(cli, name, {
        details: details.value,
        follow: follow.value,
        since: since.value,
        until: until.value,
        tail: tail.value,
        timestamps: timestamps.value,
      });
  },
};

async function runLogs(cli: Cli, name: string, options: LogsOptions): Promise<void> {
  const client = cli.client();
  const { Id, Config } = await (await client.get(containerPath(name, '/json'))).json<ContainerJSON>();
  const one = (on: boolean): string | undefined => (on ? '1' : undefined);
  const { body } = await client.get(containerPath(Id, '/logs'), {
    stdout: '1',
    stderr: '1',
    since: timeOf(cli, 'since', options.since),
    until: timeOf(cli, 'until', options.until),
    timestamps: one(options.timestamps),
    details: one(options.details),
    follow: one(options.follow),
    tail: options.tail,
  });
  const frames = Config.Tty ? undefined : new FrameReader();
  for (let bytes = await body.read(); bytes; bytes = await body.read()) {
    if (!frames) await cli.sys.write(STDOUT, bytes);
    else for (const frame of frames.push(bytes)) await cli.sys.write(frame.stream === 'stdout' ? STDOUT : STDERR, frame.bytes);
  }
}

function timeOf(cli: Cli, name: string, text: string): string | undefined {
  try {
    return text === '' ? undefined : timestamp(cli.sys, text);
  } catch (error) {
    throw new StatusError(1, `invalid value for "${name}": ${messageOf(error)}`);
  }
}
