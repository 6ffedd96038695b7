import { fullString, parseReference, type Reference, withDefaultTag } from '../../api/reference.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { StatusError } from '../errors.ts';
import { pullInto } from './pull-stream.ts';

interface PullFlags {
  readonly allTags: boolean;
  readonly platform: string;
  readonly quiet: boolean;
}

export const pull: Command = {
  use: 'pull [OPTIONS] NAME[:TAG|@DIGEST]',
  short: 'Fetch an image from a registry',
  shown: 'docker image pull, docker pull',
  section: 'common',
  args: exactly(1),
  asksDaemon: true,
  withoutEffect: ['disable-content-trust'],
  declare(flags) {
    const allTags = flags.bool({ name: 'all-tags', shorthand: 'a', usage: 'Fetch every tag of the repository' });
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'Print the name only' });
    const platform = flags.string({ name: 'platform', usage: 'Platform of the image, where the registry offers several' });
    flags.bool({ name: 'disable-content-trust', usage: 'Do not check signatures of images' }, true);
    return (cli, [name = '']) => runPull(cli, name, { allTags: allTags.value, platform: platform.value, quiet: quiet.value });
  },
};

async function runPull(cli: Cli, name: string, { allTags, platform, quiet }: PullFlags): Promise<void> {
  let reference: Reference = parseReference(name);
  const bare = reference.tag === undefined && reference.digest === undefined;
  if (allTags && !bare) throw new StatusError(1, "tag can't be used with --all-tags/-a");
  if (!allTags && bare) {
    reference = withDefaultTag(reference);
    if (!quiet) await cli.outLine(`Using default tag: ${reference.tag}`);
  }
  await pullInto(cli, reference, { platform, quiet, to: 'stdout' });
  await cli.outLine(fullString(reference));
}
