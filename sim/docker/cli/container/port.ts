import { atoi, parseUint64 } from '../../../go/strconv.ts';
import type { ContainerJSON, PortBinding } from '../../api/types/container.ts';
import { between } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { messageOf, StatusError } from '../errors.ts';
import { containerPath } from './path.ts';

export const port: Command = {
  use: 'port CONTAINER [PRIVATE_PORT[/PROTO]]',
  short: 'Show under which host ports a container is reached',
  shown: 'docker container port, docker port',
  args: between(1, 2),
  declare:
    () =>
    (cli, [name = '', wanted]) =>
      runPort(cli, name, wanted),
};

const address = ({ HostIp, HostPort }: PortBinding): string => `${HostIp.includes(':') ? `[${HostIp}]` : HostIp}:${HostPort}`;

async function runPort(cli: Cli, name: string, wanted: string | undefined): Promise<void> {
  const { NetworkSettings } = await (await cli.client().get(containerPath(name, '/json'))).json<ContainerJSON>();
  const ports = NetworkSettings.Ports ?? {};
  if (wanted !== undefined) {
    const bindings = ports[portKey(wanted)];
    if (!bindings || bindings.length === 0) throw new StatusError(1, `Error: No public port '${wanted}' published for ${name}`);
    return cli.out(bindings.map((binding) => `${address(binding)}\n`).join(''));
  }
  const lines = Object.entries(ports).flatMap(([key, bindings]) =>
    (bindings ?? []).map((binding) => ({ key, line: `${key} -> ${address(binding)}\n` })),
  );
  lines.sort((a, b) => portNumber(a.key) - portNumber(b.key) || (a.line < b.line ? -1 : a.line > b.line ? 1 : 0));
  await cli.out(lines.map(({ line }) => line).join(''));
}

const portNumber = (key: string): number => atoi(key.split('/')[0] ?? '0');

/** `80`, `80/udp`. @throws StatusError */
function portKey(wanted: string): string {
  const [number = '', protocol = 'tcp'] = wanted.split('/');
  try {
    parseUint64(number, 10, 16);
  } catch (error) {
    throw new StatusError(1, `Error: invalid port (${number}): ${messageOf(error)}`);
  }
  return `${number}/${protocol.toLowerCase()}`;
}
