import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker stack …`: in its place, not simulated yet. */
export const stack: Command = {
  use: 'stack',
  short: 'Services that belong together',
  section: 'swarm',
  hidden: true,
  asksDaemon: true,
  commands: [
    missing('config [OPTIONS]', 'Show a stack file as it is understood', 'c/compose-file:strings skip-interpolation'),
    missing(
      'deploy [OPTIONS] STACK',
      'Bring up a stack, or change it',
      'c/compose-file:strings d/detach prune q/quiet resolve-image:string with-registry-auth',
      { shown: 'docker stack deploy, docker stack up', aliases: ['up'] },
    ),
    missing('ls [OPTIONS]', 'Show stacks', 'format:string', { shown: 'docker stack ls, docker stack list', aliases: ['list'] }),
    missing('ps [OPTIONS] STACK', 'Show the tasks of a stack', 'f/filter:filter format:string no-resolve no-trunc q/quiet'),
    missing('rm [OPTIONS] STACK [STACK...]', 'Remove stacks', 'd/detach', {
      shown: 'docker stack rm, docker stack remove, docker stack down',
      aliases: ['remove', 'down'],
    }),
    missing('services [OPTIONS] STACK', 'Show the services of a stack', 'f/filter:filter format:string q/quiet'),
  ],
};
