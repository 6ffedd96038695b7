import { goMap } from '../../../go/value.ts';
import type { Sys, WindowSize } from '../../../kernel/sys.ts';
import type { RestartPolicy } from '../../api/types/container.ts';
import { checkDeviceRule, parseDevice } from './devices.ts';
import { hostConfigOf, keyValues, list } from './host-config.ts';
import { readKeyValueFiles } from './key-value-files.ts';
import { checkModes, checkSecurityOptions, checkStorageOptions } from './modes.ts';
import { checkMac, endpointsOf } from './networks.ts';
import { exposedPorts, portBindings } from './ports.ts';
import type { ContainerFlags } from './run-flags/all.ts';
import { healthOf } from './run-flags/health.ts';
import { volumeSpecs } from './volumes.ts';

/** What the command line says besides flags. */
export interface CreateArguments {
  readonly image: string;
  readonly command: readonly string[];
  readonly terminal: WindowSize;
  readonly detached: boolean;
}

/** The body of POST /containers/create, its parts that later steps look at again by name. */
export interface CreateBody {
  readonly config: Record<string, unknown> & {
    AttachStdin: boolean;
    AttachStdout: boolean;
    AttachStderr: boolean;
    Tty: boolean;
    OpenStdin: boolean;
    StdinOnce: boolean;
  };
  readonly hostConfig: Record<string, unknown>;
  readonly endpoints: ReadonlyMap<string, unknown>;
}

/** Which streams are connected: those named by -a, else output and, with -i, input. */
function streams({ process }: ContainerFlags): { AttachStdin: boolean; AttachStdout: boolean; AttachStderr: boolean } {
  const named = process.attach.value;
  if (named.length > 0) {
    return { AttachStdin: named.includes('stdin'), AttachStdout: named.includes('stdout'), AttachStderr: named.includes('stderr') };
  }
  return { AttachStdin: process.interactive.value, AttachStdout: true, AttachStderr: true };
}

/**
 * Turns flags into the request, field by field in the order of Go's structs.
 * Source: docker/cli cli/command/container/opts.go parse(); bodies in recordings G/cli_http_sequences.json.
 * @throws Error on flags that make no sense
 */
export function createBody(sys: Sys, flags: ContainerFlags, args: CreateArguments): CreateBody {
  const { process, network, storage, isolation } = flags;
  const mac = network.macAddress.value.trim();
  if (mac !== '') checkMac(mac);
  const { memorySwappiness } = flags.resources;
  if (memorySwappiness.value !== -1 && (memorySwappiness.value < 0 || memorySwappiness.value > 100)) {
    throw new Error(`invalid value: ${memorySwappiness.value}. Valid memory swappiness range is 0-100`);
  }
  const attach = streams(flags);
  const { pid, uts, userns, cgroupns } = isolation;
  const volumes = volumeSpecs(storage.volume.value, sys.cwd());
  const bindings = portBindings(network.publish.value);
  const exposed = new Set([...bindings.keys(), ...exposedPorts(network.expose.value)]);
  const devices = isolation.device.value.map(parseDevice);
  for (const rule of isolation.deviceCgroupRule.value) checkDeviceRule(rule);
  const own = (name: string): string | undefined => sys.env[name];
  const env = [...readKeyValueFiles(sys, process.envFile.value, own), ...process.env.value.map((entry) => filledIn(entry, own))];
  const labels = keyValues([...readKeyValueFiles(sys, process.labelFile.value), ...process.label.value]);
  checkModes({ pid: pid.value, uts: uts.value, userns: userns.value, cgroupns: cgroupns.value });
  checkSecurityOptions(isolation.securityOpt.value);
  checkStorageOptions(storage.storageOpt.value);
  const restart = restartPolicy(process.restart.value);
  const logConfig = logging(process.logDriver.value, process.logOpt.value);
  const health = healthOf(flags.health);
  const config = {
    Hostname: process.hostname.value,
    Domainname: process.domainname.value,
    User: process.user.value,
    ...attach,
    ExposedPorts: exposed.size > 0 ? goMap(empties(exposed)) : undefined,
    Tty: process.tty.value,
    OpenStdin: process.interactive.value,
    StdinOnce: process.interactive.value && attach.AttachStdin,
    Env: list(env),
    Cmd: list(args.command),
    Healthcheck: health,
    Image: args.image,
    Volumes: goMap(empties(volumes.anonymous)),
    WorkingDir: process.workdir.value,
    Entrypoint: process.entrypoint.changed ? [process.entrypoint.value] : null,
    OnBuild: null,
    Labels: goMap(labels),
    StopSignal: process.stopSignal.value || undefined,
    StopTimeout: process.stopTimeout.changed ? process.stopTimeout.value : undefined,
  };
  if (args.detached && process.attach.value.length === 0)
    Object.assign(config, { AttachStdin: false, AttachStdout: false, AttachStderr: false, StdinOnce: false });
  if (process.rm.value && restart.Name !== 'no' && restart.Name !== '')
    throw new Error('conflicting options: cannot specify both --restart and --rm');
  const networks = network.network.value;
  const endpoints = endpointsOf(networks, {
    aliases: network.networkAlias.value,
    links: network.link.value,
    ip: network.ip.value,
    ip6: network.ip6.value,
    linkLocalIps: network.linkLocalIp.value,
    macAddress: mac,
  });
  const hostConfig = hostConfigOf(flags, { binds: volumes.binds, logConfig, bindings, restart, devices, terminal: args.terminal });
  return { config, hostConfig, endpoints };
}

const empties = (keys: Iterable<string>): Map<string, unknown> => new Map([...keys].map((key) => [key, {}]));

/** A bare name takes the client's own value, if it has one. */
function filledIn(entry: string, own: (name: string) => string | undefined): string {
  const value = entry.includes('=') ? undefined : own(entry);
  return value === undefined ? entry : `${entry}=${value}`;
}

/** @throws Error `invalid restart policy format: …` */
export function restartPolicy(text: string): RestartPolicy {
  const [Name = '', count, ...more] = text.split(':');
  if (text !== '' && Name === '') throw new Error('invalid restart policy format: no policy provided before colon');
  if (more.length > 0) throw new Error('invalid restart policy format: maximum retry count must be an integer');
  if (count === undefined) return { Name, MaximumRetryCount: 0 };
  if (!/^[+-]?\d+$/.test(count)) throw new Error('invalid restart policy format: maximum retry count must be an integer');
  return { Name, MaximumRetryCount: Number(count) };
}

function logging(driver: string, options: readonly string[]): { Type: string; Config: unknown } {
  if (driver === 'none' && options.length > 0) throw new Error(`invalid logging opts for driver ${driver}`);
  return { Type: driver, Config: goMap(keyValues(options)) };
}
