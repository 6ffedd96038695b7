import type { FlagSet } from '../../../go/pflag/flag-set.ts';
import { goMap } from '../../../go/value.ts';
import { exactly } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { map } from '../container/run-flags/values.ts';
import { StatusError } from '../errors.ts';

export const create: Command = {
  use: 'create [OPTIONS] NETWORK',
  short: 'Make a network',
  args: exactly(1),
  asksDaemon: true,
  declare(flags) {
    const read = declareOptions(flags);
    return (cli, [name = '']) => runCreate(cli, { ...read(), Name: name });
  },
};

/** Several values: `a,b`, or the flag again. */
function strings(flags: FlagSet, name: string, usage: string) {
  const parse = (text: string, before: readonly string[]): readonly string[] => [...before, ...text.split(',').filter(Boolean)];
  return flags.custom<readonly string[]>({ name, usage }, { type: 'strings', def: [], parse, shown: '' });
}

function declareOptions(flags: FlagSet): () => Record<string, unknown> {
  const driver = flags.string({ name: 'driver', shorthand: 'd', usage: 'Driver that makes it' }, 'bridge');
  const options = map(flags, 'opt', 'Setting of the driver', { shorthand: 'o' });
  const label = flags.list({ name: 'label', usage: 'Note something about the network' });
  const internal = flags.bool({ name: 'internal', usage: 'No way out of it' });
  const ipv4 = flags.bool({ name: 'ipv4', usage: 'Give IPv4 addresses' }, true);
  const ipv6 = flags.bool({ name: 'ipv6', usage: 'Give IPv6 addresses' });
  const attachable = flags.bool({ name: 'attachable', usage: 'Let single containers join it' });
  const ingress = flags.bool({ name: 'ingress', usage: 'The network through which a swarm is reached' });
  const scope = flags.string({ name: 'scope', usage: 'How far it reaches' });
  const configOnly = flags.bool({ name: 'config-only', usage: 'Keep the settings only' });
  const configFrom = flags.string({ name: 'config-from', usage: 'Take the settings of this network' });
  const ipamDriver = flags.string({ name: 'ipam-driver', usage: 'Driver that hands out addresses' }, 'default');
  const ipamOptions = map(flags, 'ipam-opt', 'Setting of that driver');
  const subnet = strings(flags, 'subnet', 'Range of addresses, in CIDR form');
  const ipRange = strings(flags, 'ip-range', 'Part of it from which addresses are handed out');
  const gateway = strings(flags, 'gateway', 'Address of the way out');
  const aux = map(flags, 'aux-address', 'Address that is taken already');
  return () => ({
    Driver: driver.value,
    Scope: scope.value,
    EnableIPv4: ipv4.changed ? ipv4.value : undefined,
    EnableIPv6: ipv6.changed ? ipv6.value : undefined,
    IPAM: {
      Driver: ipamDriver.value,
      Options: goMap(ipamOptions.value),
      Config: pools(subnet.value, ipRange.value, gateway.value, aux.value),
    },
    Internal: internal.value,
    Attachable: attachable.value,
    Ingress: ingress.value,
    ConfigOnly: configOnly.value,
    ConfigFrom: configFrom.value === '' ? null : { Network: configFrom.value },
    Options: goMap(options.value),
    Labels: goMap(new Map(label.value.map((text): [string, string] => [text.split('=')[0] ?? '', text.split('=').slice(1).join('=')]))),
  });
}

/** One pool for each subnet; ranges and gateways belong to the subnet that holds them. @throws StatusError */
function pools(
  subnets: readonly string[],
  ranges: readonly string[],
  gateways: readonly string[],
  aux: ReadonlyMap<string, string>,
): unknown[] {
  if (subnets.length < ranges.length || subnets.length < gateways.length) {
    throw new StatusError(1, 'every ip-range or gateway must have a corresponding subnet');
  }
  return subnets.map((Subnet, i) => ({
    Subnet,
    IPRange: ranges[i],
    Gateway: gateways[i],
    AuxiliaryAddresses: i === 0 && aux.size > 0 ? goMap(aux) : undefined,
  }));
}

async function runCreate(cli: Cli, body: Record<string, unknown>): Promise<void> {
  const { Id, Warning } = await (await cli.client().post('/networks/create', undefined, body)).json<{ Id: string; Warning?: string }>();
  if (Warning) await cli.errLine(`WARNING: ${Warning}`);
  await cli.outLine(Id);
}
