import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker config …`: in its place, not simulated yet. */
export const config: Command = {
  use: 'config',
  short: 'Settings that a swarm hands to services',
  section: 'swarm',
  hidden: true,
  asksDaemon: true,
  commands: [
    missing('create [OPTIONS] CONFIG file|-', 'Store a config', 'l/label:list template-driver:string'),
    missing('inspect [OPTIONS] CONFIG [CONFIG...]', 'Show all there is to know about configs', 'f/format:string pretty'),
    missing('ls [OPTIONS]', 'Show configs', 'f/filter:filter format:string q/quiet', {
      shown: 'docker config ls, docker config list',
      aliases: ['list'],
    }),
    missing('rm CONFIG [CONFIG...]', 'Remove configs', '', { shown: 'docker config rm, docker config remove', aliases: ['remove'] }),
  ],
};
