import { goMap } from '../../../go/value.ts';
import { isKind } from '../../api/error.ts';
import { atLeast, exactly } from '../args.ts';
import type { Command } from '../command.ts';
import { isPassable, StatusError } from '../errors.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { inspectAll } from '../inspector.ts';
import { listed, pruneCommand } from '../prune.ts';
import { escapedPath } from '../url-path.ts';
import { create } from './create.ts';
import { ls } from './ls.ts';

const path = (name: string, action = ''): string => `/networks/${escapedPath(name)}${action}`;

const connect: Command = {
  use: 'connect [OPTIONS] NETWORK CONTAINER',
  short: 'Put a container into a network',
  args: exactly(2),
  asksDaemon: true,
  declare(flags) {
    const ip = flags.string({ name: 'ip', usage: 'IPv4 address to take (such as "172.30.100.104")' });
    const ip6 = flags.string({ name: 'ip6', usage: 'IPv6 address to take (such as "2001:db8::33")' });
    const links = flags.list({ name: 'link', usage: 'Know another container by name' });
    const aliases = flags.custom<readonly string[]>(
      { name: 'alias', usage: 'Further name in this network' },
      { type: 'strings', def: [], parse: (text, before) => [...before, ...text.split(',')], shown: '' },
    );
    const local = flags.custom<readonly string[]>(
      { name: 'link-local-ip', usage: 'Link-local address' },
      { type: 'strings', def: [], parse: (text, before) => [...before, ...text.split(',')], shown: '' },
    );
    const options = flags.custom<ReadonlyMap<string, string>>(
      { name: 'driver-opt', usage: 'Setting of the driver' },
      {
        type: 'strings',
        def: new Map(),
        parse: (text, before) => new Map([...before, [text.split('=')[0] ?? '', text.split('=')[1] ?? '']]),
        shown: '',
      },
    );
    const priority = flags.int({ name: 'gw-priority', usage: 'The highest network is the way out; negative is fine' });
    return async (cli, [network = '', Container = '']) => {
      const LinkLocalIPs = local.value.length > 0 ? local.value : undefined;
      const hasAddress = ip.value !== '' || ip6.value !== '' || LinkLocalIPs !== undefined;
      const EndpointConfig = {
        IPAMConfig: hasAddress ? { IPv4Address: ip.value || undefined, IPv6Address: ip6.value || undefined, LinkLocalIPs } : {},
        Links: links.value.length > 0 ? links.value : null,
        Aliases: aliases.value,
        MacAddress: '',
        DriverOpts: goMap(options.value),
        GwPriority: priority.value,
        NetworkID: '',
        EndpointID: '',
        Gateway: '',
        IPAddress: '',
        IPPrefixLen: 0,
        IPv6Gateway: '',
        GlobalIPv6Address: '',
        GlobalIPv6PrefixLen: 0,
        DNSNames: null,
      };
      await (await cli.client().post(path(network, '/connect'), undefined, { Container, EndpointConfig })).done();
    };
  },
};

const disconnect: Command = {
  use: 'disconnect [OPTIONS] NETWORK CONTAINER',
  short: 'Take a container out of a network',
  args: exactly(2),
  declare(flags) {
    const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Even if the container is unknown' });
    return async (cli, [network = '', Container = '']) =>
      (await cli.client().post(path(network, '/disconnect'), undefined, { Container, Force: force.value })).done();
  },
};

const inspect: Command = {
  use: 'inspect [OPTIONS] NETWORK [NETWORK...]',
  short: 'Show all there is to know about networks',
  args: atLeast(1),
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    const verbose = flags.bool({ name: 'verbose', shorthand: 'v', usage: 'What a swarm does in them, too' });
    return (cli, names) =>
      inspectAll(cli, names, format.value, async (name) => {
        const response = await cli.client().get(path(name), { verbose: verbose.value ? 'true' : undefined });
        return { raw: await response.text(), schema: undefined };
      });
  },
};

/** Failures are told as they come, and once more at the end, by the status only. Source: docker/cli cli/command/network/remove.go. */
const rm: Command = {
  use: 'rm NETWORK [NETWORK...]',
  short: 'Remove networks',
  aliases: ['remove'],
  shown: 'docker network rm, docker network remove',
  args: atLeast(1),
  declare(flags) {
    const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Be content if there is no such network' });
    return async (cli, names) => {
      const client = cli.client();
      let failed = false;
      for (const name of names) {
        try {
          await (await client.delete(path(name))).done();
          await cli.outLine(name);
        } catch (error) {
          if (!isPassable(error)) throw error;
          if (force.value && isKind(error, 'notFound')) continue;
          await cli.errLine(error.message);
          failed = true;
        }
      }
      if (failed) throw new StatusError(1, 'exit status 1');
    };
  },
};

const prune = pruneCommand({
  short: 'Remove networks that nothing uses',
  path: '/networks/prune',
  warning: () => 'WARNING! This will remove all custom networks not used by at least one container.',
  report: ({ NetworksDeleted }) => listed('Deleted Networks', NetworksDeleted),
  withoutSpace: true,
});

export const network: Command = {
  use: 'network',
  short: 'Connect containers with each other',
  asksDaemon: true,
  commands: [connect, create, disconnect, inspect, ls, prune, rm],
};
