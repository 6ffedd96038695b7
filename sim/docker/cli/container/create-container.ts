import { isErrno } from '../../../base/errno.ts';
import { goMap } from '../../../go/value.ts';
import { exists, writeText } from '../../../libc/files.ts';
import { isKind } from '../../api/error.ts';
import { familiarString, parseReference, withDefaultTag } from '../../api/reference.ts';
import type { ContainerCreated } from '../../api/types/container.ts';
import type { Cli } from '../cli.ts';
import { pullInto } from '../image/pull-stream.ts';
import type { CreateBody } from './create-body.ts';

export interface CreateRequest {
  readonly body: CreateBody;
  readonly image: string;
  readonly name: string;
  readonly platform: string;
  /** `always`, `missing` or `never`. */
  readonly pull: string;
  readonly quiet: boolean;
  readonly cidFile: string;
}

/** @throws Error `invalid pull option: 'x': must be one of "always", "missing" or "never"` */
export function checkPullOption(pull: string): void {
  if (['always', 'missing', 'never', ''].includes(pull)) return;
  throw new Error(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`);
}

/**
 * Makes a container; an image that is missing is pulled, with the progress on standard error.
 * Source: docker/cli cli/command/container/create.go. Returns the container's id.
 */
export async function createContainer(cli: Cli, request: CreateRequest): Promise<string> {
  const { image, pull, quiet, cidFile } = request;
  if (cidFile !== '' && exists(cli.sys, cidFile)) {
    throw new Error(`container ID file found, make sure the other container isn't running or delete ${cidFile}`);
  }
  const reference = withDefaultTag(parseReference(image));
  await cli.client().ping();
  const pullIt = (): Promise<void> => pullInto(cli, reference, { platform: request.platform, quiet, to: 'stderr' });
  if (pull === 'always') await pullIt();
  const created = await create(cli, request).catch(async (error: unknown) => {
    if (pull !== 'missing' || !isKind(error, 'notFound') || !isMissingImage(error.message)) throw error;
    if (!quiet) await cli.errLine(`Unable to find image '${familiarString(reference)}' locally`);
    await pullIt();
    return create(cli, request);
  });
  for (const warning of created.Warnings ?? []) await cli.errLine(`WARNING: ${warning}`);
  await cli.warnOfIdleFlags();
  if (cidFile !== '') writeIdFile(cli, cidFile, created.Id);
  return created.Id;
}

const isMissingImage = (message: string): boolean => message.includes('No such image');

async function create(cli: Cli, { body, name, platform }: CreateRequest): Promise<ContainerCreated> {
  const EndpointsConfig = goMap(body.endpoints);
  const sent = { ...body.config, HostConfig: body.hostConfig, NetworkingConfig: { EndpointsConfig } };
  const query = { name: name || undefined, platform: platform || undefined };
  return (await cli.client().post('/containers/create', query, sent)).json<ContainerCreated>();
}

function writeIdFile(cli: Cli, path: string, id: string): void {
  try {
    writeText(cli.sys, path, id);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Error(`failed to write the container ID to the file: ${error.message}`);
  }
}
