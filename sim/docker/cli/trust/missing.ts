import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker trust …`: in its place, not simulated yet. */
export const trust: Command = {
  use: 'trust',
  short: 'Sign images',
  commands: [
    {
      use: 'key',
      short: 'Keys to sign with',
      commands: [
        missing('generate NAME', 'Make a pair of signing keys', 'dir:string'),
        missing('load [OPTIONS] KEYFILE', 'Take in a private key', 'name:string'),
      ],
    },
    {
      use: 'signer',
      short: 'Who may sign',
      commands: [
        missing('add OPTIONS NAME REPOSITORY [REPOSITORY...]', 'Let somebody sign', 'key:list'),
        missing('remove [OPTIONS] NAME REPOSITORY [REPOSITORY...]', 'Let somebody sign no more', 'f/force'),
      ],
    },
    missing('inspect IMAGE[:TAG] [IMAGE[:TAG]...]', 'Show keys and signatures', 'pretty'),
    missing('revoke [OPTIONS] IMAGE[:TAG]', 'Withdraw the signature of an image', 'y/yes'),
    missing('sign IMAGE:TAG', 'Sign an image', 'local'),
  ],
};
