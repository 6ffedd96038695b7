import { readCSV } from '../../../go/csv.ts';

export interface DeviceMapping {
  readonly PathOnHost: string;
  readonly PathInContainer: string;
  readonly CgroupPermissions: string;
}

/** `--device /dev/a[:/dev/b[:rwm]]`. Source: docker/cli container/opts.go. @throws Error `bad format for path: x` */
export function parseDevice(text: string): DeviceMapping {
  const parts = text.split(':');
  if (text === '' || parts.length > 3) throw new Error(`bad format for path: ${text}`);
  const [PathOnHost = '', second, third] = parts;
  if (second !== undefined && third === undefined && isMode(second))
    return { PathOnHost, PathInContainer: PathOnHost, CgroupPermissions: second };
  if (third !== undefined && !isMode(third)) throw new Error(`bad mode specified: ${third}`);
  return { PathOnHost, PathInContainer: second || PathOnHost, CgroupPermissions: third ?? 'rwm' };
}

/** Any of r, w and m, each once. */
const isMode = (text: string): boolean => /^[rwm]+$/.test(text) && new Set(text).size === text.length;

/** `--device-cgroup-rule 'c 1:3 mr'`. @throws Error */
export function checkDeviceRule(text: string): string {
  if (/^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}$/.test(text)) return text;
  throw new Error(`invalid device cgroup format '${text}'`);
}

/** `--gpus`: `all`, a number, or `device=…,capabilities=…`. Source: docker/cli opts/gpus.go. */
export function gpuRequest(text: string): Record<string, unknown> {
  const request = {
    Driver: '',
    Count: 1,
    DeviceIDs: null as string[] | null,
    Capabilities: [['gpu']],
    Options: {} as Record<string, string>,
  };
  let counted = false;
  for (const field of readCSV(text)) {
    const [key = '', value] = field.includes('=')
      ? [field.slice(0, field.indexOf('=')), field.slice(field.indexOf('=') + 1)]
      : ['count', field];
    if (key === 'count') {
      request.Count = value === 'all' ? -1 : Number(value);
      if (!Number.isInteger(request.Count))
        throw new Error(`invalid count (${value}): value must be either "all" or an integer: invalid syntax`);
      counted = true;
    } else if (key === 'driver') request.Driver = value ?? '';
    else if (key === 'device') request.DeviceIDs = (value ?? '').split(',');
    else if (key === 'capabilities') request.Capabilities = [[...(value ?? '').split(','), 'gpu']];
    else if (key !== 'options') throw new Error(`unexpected key '${key}' in '${field}'`);
  }
  if (request.DeviceIDs && !counted) request.Count = 0;
  return request;
}
