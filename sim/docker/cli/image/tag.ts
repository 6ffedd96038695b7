import { nameOf, parseReference, withDefaultTag } from '../../api/reference.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { messageOf, StatusError } from '../errors.ts';
import { imagePath } from './path.ts';

export const tag: Command = {
  use: 'tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  short: 'Give an image a further name',
  shown: 'docker image tag, docker tag',
  args: exactly(2),
  declare:
    () =>
    (cli, [source = '', target = '']) =>
      runTag(cli, source, target),
};

async function runTag(cli: Cli, source: string, target: string): Promise<void> {
  const client = cli.client();
  const named = checked(source, () => /^[a-f0-9]{64}$/.test(source) || parseReference(source)) && targetOf(target);
  const query = { repo: nameOf(named), tag: named.tag ?? '' };
  await (await client.post(imagePath(source, '/tag'), query)).done();
}

function targetOf(target: string): ReturnType<typeof parseReference> {
  const reference = checked(target, () => parseReference(target));
  if (reference.digest !== undefined) throw new StatusError(1, 'refusing to create a tag with a digest reference');
  return withDefaultTag(reference);
}

function checked<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new StatusError(1, `Error parsing reference: "${name}" is not a valid repository/tag: ${messageOf(error)}`);
  }
}
