import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker swarm …`: in its place, not simulated yet. */
export const swarm: Command = {
  use: 'swarm',
  short: 'Join several daemons into one',
  section: 'swarm',
  asksDaemon: true,
  commands: [
    missing(
      'init [OPTIONS]',
      'Begin a swarm',
      'advertise-addr:string autolock availability:string cert-expiry:duration data-path-addr:string data-path-port:uint32 default-addr-pool:ipNetSlice default-addr-pool-mask-length:uint32 dispatcher-heartbeat:duration external-ca:external-ca force-new-cluster listen-addr:node-addr max-snapshots:uint snapshot-interval:uint task-history-limit:int',
    ),
    missing(
      'join [OPTIONS] HOST:PORT',
      'Join a swarm',
      'advertise-addr:string availability:string data-path-addr:string listen-addr:node-addr token:string',
    ),
  ],
};
