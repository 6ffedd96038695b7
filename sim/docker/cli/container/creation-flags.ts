import type { FlagSet } from '../../../go/pflag/flag-set.ts';
import type { CreateBody } from './create-body.ts';
import type { CreateRequest } from './create-container.ts';
import { type ContainerFlags, declareContainerFlags } from './run-flags/all.ts';

interface CreationFlags {
  readonly container: ContainerFlags;
  readonly pull: { readonly value: string };
  /** What is asked of the daemon, and on the way to it, for a body made of the flags. */
  request(image: string, body: CreateBody): CreateRequest;
}

/** Declares what `create` and `run` share: all that a container is made from. */
export function declareCreationFlags(flags: FlagSet): CreationFlags {
  const name = flags.string({ name: 'name', usage: 'Name of the container' });
  const pull = flags.string({ name: 'pull', usage: 'Whether to pull the image first ("always", "missing", "never")' }, 'missing');
  const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'Do not show the pull' });
  const platform = flags.string({ name: 'platform', usage: 'Platform of the image, where the daemon offers several' });
  flags.bool({ name: 'disable-content-trust', usage: 'Do not check signatures of images' }, true);
  flags.bool({ name: 'help', usage: 'Print usage' });
  const container = declareContainerFlags(flags);
  return {
    container,
    pull,
    request: (image, body) => ({
      body,
      image,
      name: name.value,
      platform: platform.value,
      pull: pull.value,
      quiet: quiet.value,
      cidFile: container.process.cidFile.value,
    }),
  };
}
