import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker network …`: in its place, not simulated yet. */
export const network: Command = {
  use: 'network',
  short: 'Connect containers with each other',
  asksDaemon: true,
  commands: [
    missing(
      'connect [OPTIONS] NETWORK CONTAINER',
      'Put a container into a network',
      'alias:strings driver-opt:strings gw-priority:int ip:string ip6:string link:list link-local-ip:strings',
    ),
    missing(
      'create [OPTIONS] NETWORK',
      'Make a network',
      'attachable aux-address:map config-from:string config-only d/driver:string gateway:strings ingress internal ip-range:strings ipam-driver:string ipam-opt:map ipv4 ipv6 label:list o/opt:map scope:string subnet:strings',
    ),
    missing('disconnect [OPTIONS] NETWORK CONTAINER', 'Take a container out of a network', 'f/force'),
    missing('inspect [OPTIONS] NETWORK [NETWORK...]', 'Show all there is to know about networks', 'f/format:string v/verbose'),
    missing('ls [OPTIONS]', 'Show networks', 'f/filter:filter format:string no-trunc q/quiet', {
      shown: 'docker network ls, docker network list',
      aliases: ['list'],
    }),
    missing('prune [OPTIONS]', 'Remove networks that nothing uses', 'filter:filter f/force'),
    missing('rm NETWORK [NETWORK...]', 'Remove networks', 'f/force', {
      shown: 'docker network rm, docker network remove',
      aliases: ['remove'],
    }),
  ],
};
