import type { Command } from '../command.ts';
import { missing } from '../missing.ts';

/** `docker plugin …`: in its place, not simulated yet. */
export const plugin: Command = {
  use: 'plugin',
  short: 'Extend the daemon',
  asksDaemon: true,
  commands: [
    missing('create [OPTIONS] PLUGIN PLUGIN-DATA-DIR', 'Make a plugin of a folder', 'compress'),
    missing('disable [OPTIONS] PLUGIN', 'Switch a plugin off', 'f/force'),
    missing('enable [OPTIONS] PLUGIN', 'Switch a plugin on', 'timeout:int'),
    missing('inspect [OPTIONS] PLUGIN [PLUGIN...]', 'Show all there is to know about plugins', 'f/format:string'),
    missing(
      'install [OPTIONS] PLUGIN [KEY=VALUE...]',
      'Fetch a plugin and switch it on',
      'alias:string disable disable-content-trust grant-all-permissions',
    ),
    missing('ls [OPTIONS]', 'Show plugins', 'f/filter:filter format:string no-trunc q/quiet', {
      shown: 'docker plugin ls, docker plugin list',
      aliases: ['list'],
    }),
    missing('push [OPTIONS] PLUGIN[:TAG]', 'Send a plugin to a registry', 'disable-content-trust'),
    missing('rm [OPTIONS] PLUGIN [PLUGIN...]', 'Remove plugins', 'f/force', {
      shown: 'docker plugin rm, docker plugin remove',
      aliases: ['remove'],
    }),
    missing('set PLUGIN KEY=VALUE [KEY=VALUE...]', 'Change settings of a plugin', ''),
    missing(
      'upgrade [OPTIONS] PLUGIN [REMOTE]',
      'Bring a plugin up to date',
      'disable-content-trust grant-all-permissions skip-remote-check',
    ),
  ],
};
