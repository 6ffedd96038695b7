import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker secret …`: in its place, not simulated yet. */
export const secret: Command = {
  use: 'secret',
  short: 'Secrets that a swarm hands to services',
  section: 'swarm',
  hidden: true,
  asksDaemon: true,
  commands: [
    missing('create [OPTIONS] SECRET [file|-]', 'Store a secret', 'd/driver:string l/label:list template-driver:string'),
    missing('inspect [OPTIONS] SECRET [SECRET...]', 'Show all there is to know about secrets', 'f/format:string pretty'),
    missing('ls [OPTIONS]', 'Show secrets', 'f/filter:filter format:string q/quiet', {
      shown: 'docker secret ls, docker secret list',
      aliases: ['list'],
    }),
    missing('rm SECRET [SECRET...]', 'Remove secrets', '', { shown: 'docker secret rm, docker secret remove', aliases: ['remove'] }),
  ],
};
