import { missing } from '../missing.ts';

/** Verbs of containers that are not simulated yet. */
export const commit = missing(
  'commit [OPTIONS] CONTAINER [REPOSITORY[:TAG]]',
  'Make an image of what a container has become',
  'a/author:string c/change:list m/message:string p/pause',
  { shown: 'docker container commit, docker commit' },
);
export const cp = missing(
  'cp [OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\ndocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH',
  'Copy files between a container and here',
  'a/archive L/follow-link q/quiet',
  {
    shown: 'docker container cp, docker cp',
    long: "Copy files between a container and here\n\nA '-' in place of the source takes a tar archive\nfrom standard input and unpacks it in the container.\nA '-' in place of the destination writes what is copied\nas a tar archive to standard output",
  },
);
export const exportContainer = missing('export [OPTIONS] CONTAINER', 'Write the files of a container to an archive', 'o/output:string', {
  shown: 'docker container export, docker export',
});
export const stats = missing(
  'stats [OPTIONS] [CONTAINER...]',
  'Show what containers use, as it changes',
  'a/all format:string no-stream no-trunc',
  { shown: 'docker container stats, docker stats' },
);
