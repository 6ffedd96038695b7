import { GoMap, GoNil, GoSlice, GoStruct } from '../../../go/value.ts';

/**
 * What JSON does not tell of a Go value: which objects are maps, which nulls are pointers, and which fields were left out for being empty.
 * Paths are field names joined by dots; an element of a map or list is `*`.
 */
export interface Schema {
  /** Go's type of the whole. */
  readonly type: string;
  readonly maps: readonly string[];
  readonly pointers: readonly string[];
  /** Fields that are left out when empty, and what they are then. */
  readonly omitted: Readonly<Record<string, string | number | boolean | null>>;
  /** The order of fields where some are left out in between. */
  readonly order: Readonly<Record<string, readonly string[]>>;
}

/** JSON as the Go value that it was decoded into, for templates. */
export function typed(value: unknown, schema: Schema, path = ''): unknown {
  if (value === null || value === undefined) return emptyAt(schema, path);
  if (Array.isArray(value)) return value.map((element) => typed(element, schema, below(path, '*')));
  if (typeof value !== 'object') return value;
  if (schema.maps.includes(path)) {
    return new GoMap(
      new Map(Object.entries(value).map(([key, element]) => [key, typed(element, schema, below(path, '*'))])),
      'map[string]string',
    );
  }
  const fields: Record<string, unknown> = {};
  for (const [key, element] of Object.entries(value)) fields[key === 'Id' ? 'ID' : key] = typed(element, schema, below(path, key));
  for (const [at, empty] of Object.entries(schema.omitted)) {
    const [, parent = '', name = ''] = /^(?:(.*)\.)?([^.]+)$/.exec(at) ?? [];
    if (parent === path && !(name in fields)) fields[name] = empty === null ? emptyAt(schema, at) : empty;
  }
  return new GoStruct(path === '' ? schema.type : path, inOrder(fields, schema.order[path]), { json: () => value });
}

function inOrder(fields: Readonly<Record<string, unknown>>, order: readonly string[] | undefined): Record<string, unknown> {
  const first = (order ?? []).filter((name) => name in fields).map((name): [string, unknown] => [name, fields[name]]);
  return { ...Object.fromEntries(first), ...fields };
}

const CONFIG_ORDER =
  'Hostname Domainname User AttachStdin AttachStdout AttachStderr ExposedPorts Tty OpenStdin StdinOnce Env Cmd Healthcheck ArgsEscaped Image Volumes WorkingDir Entrypoint NetworkDisabled MacAddress OnBuild Labels StopSignal StopTimeout Shell'.split(
    ' ',
  );

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function emptyAt(schema: Schema, path: string): unknown {
  if (schema.maps.includes(path)) return new GoMap(null, 'map[string]string');
  return schema.pointers.includes(path) ? new GoNil(`*${path}`) : new GoSlice(null, '[]string');
}

export const CONTAINER: Schema = {
  type: 'container.InspectResponse',
  maps: [
    'Config.ExposedPorts',
    'Config.Labels',
    'Config.Volumes',
    'GraphDriver.Data',
    'HostConfig.Annotations',
    'HostConfig.LogConfig.Config',
    'HostConfig.PortBindings',
    'HostConfig.StorageOpt',
    'HostConfig.Sysctls',
    'HostConfig.Tmpfs',
    'NetworkSettings.Networks',
    'NetworkSettings.Networks.*.DriverOpts',
    'NetworkSettings.Ports',
  ],
  pointers: [
    'Config.Healthcheck',
    'Config.StopTimeout',
    'HostConfig.Init',
    'HostConfig.MemorySwappiness',
    'HostConfig.OomKillDisable',
    'HostConfig.PidsLimit',
    'NetworkSettings.Networks.*.IPAMConfig',
    'SizeRootFs',
    'SizeRw',
    'State.Health',
  ],
  omitted: {
    'Config.ArgsEscaped': false,
    'Config.ExposedPorts': null,
    'Config.Healthcheck': null,
    'Config.MacAddress': '',
    'Config.NetworkDisabled': false,
    'Config.Shell': null,
    'Config.StopSignal': '',
    'Config.StopTimeout': null,
    'HostConfig.Annotations': null,
    'HostConfig.Init': null,
    'HostConfig.Mounts': null,
    'HostConfig.Runtime': '',
    'HostConfig.StorageOpt': null,
    'HostConfig.Sysctls': null,
    'HostConfig.Tmpfs': null,
    'State.Health': null,
    SizeRootFs: null,
    SizeRw: null,
  },
  order: { Config: CONFIG_ORDER },
};

export const IMAGE: Schema = {
  type: 'image.InspectResponse',
  maps: ['Config.ExposedPorts', 'Config.Labels', 'Config.Volumes', 'GraphDriver.Data'],
  pointers: ['Config', 'Config.Healthcheck'],
  omitted: {
    'Config.ArgsEscaped': false,
    'Config.Cmd': null,
    'Config.Entrypoint': null,
    'Config.Env': null,
    'Config.ExposedPorts': null,
    'Config.Healthcheck': null,
    'Config.Labels': null,
    'Config.OnBuild': null,
    'Config.Shell': null,
    'Config.StopSignal': '',
    'Config.User': '',
    'Config.Volumes': null,
    'Config.WorkingDir': '',
    Author: '',
    Comment: '',
    Variant: '',
  },
  order: { Config: CONFIG_ORDER },
};
