import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker manifest …`: in its place, not simulated yet. */
export const manifest: Command = {
  use: 'manifest',
  short: 'One name for the images of several platforms (experimental)',
  commands: [
    missing(
      'annotate [OPTIONS] MANIFEST_LIST MANIFEST',
      'Add to what a local manifest says',
      'arch:string os:string os-features:strings os-version:string variant:string',
    ),
    missing('create MANIFEST_LIST MANIFEST [MANIFEST...]', 'Make a local list of manifests', 'a/amend insecure'),
    missing('inspect [OPTIONS] [MANIFEST_LIST] MANIFEST', 'Show a manifest or a list of them', 'insecure v/verbose'),
    missing('push [OPTIONS] MANIFEST_LIST', 'Send a list of manifests to a registry', 'insecure p/purge'),
    missing('rm MANIFEST_LIST [MANIFEST_LIST...]', 'Remove local lists of manifests', '', { aliases: ['remove'] }),
  ],
};
