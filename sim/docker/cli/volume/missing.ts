import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker volume …`: in its place, not simulated yet. */
export const volume: Command = {
  use: 'volume',
  short: 'Keep data apart from containers',
  asksDaemon: true,
  commands: [
    missing('create [OPTIONS] [VOLUME]', 'Make a volume', 'd/driver:string label:list o/opt:map'),
    missing('inspect [OPTIONS] VOLUME [VOLUME...]', 'Show all there is to know about volumes', 'f/format:string'),
    missing('ls [OPTIONS]', 'Show volumes', 'f/filter:filter format:string q/quiet', {
      shown: 'docker volume ls, docker volume list',
      aliases: ['list'],
    }),
    missing('prune [OPTIONS]', 'Remove volumes that nothing uses', 'a/all filter:filter f/force'),
    missing('rm [OPTIONS] VOLUME [VOLUME...]', 'Remove volumes', 'f/force', {
      shown: 'docker volume rm, docker volume remove',
      aliases: ['remove'],
    }),
  ],
};
