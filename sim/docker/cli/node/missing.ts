import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker node …`: in its place, not simulated yet. */
export const node: Command = {
  use: 'node',
  short: 'Daemons of a swarm',
  section: 'swarm',
  hidden: true,
  asksDaemon: true,
  commands: [
    missing('demote NODE [NODE...]', 'Make managers into workers', ''),
    missing('inspect [OPTIONS] self|NODE [NODE...]', 'Show all there is to know about nodes', 'f/format:string pretty'),
    missing('ls [OPTIONS]', 'Show nodes', 'f/filter:filter format:string q/quiet', {
      shown: 'docker node ls, docker node list',
      aliases: ['list'],
    }),
    missing('promote NODE [NODE...]', 'Make workers into managers', ''),
    missing('ps [OPTIONS] [NODE...]', 'Show the tasks of nodes', 'f/filter:filter format:string no-resolve no-trunc q/quiet'),
    missing('rm [OPTIONS] NODE [NODE...]', 'Remove nodes', 'f/force', { shown: 'docker node rm, docker node remove', aliases: ['remove'] }),
    missing('update [OPTIONS] NODE', 'Change a node', 'availability:string label-add:list label-rm:list role:string'),
  ],
};
