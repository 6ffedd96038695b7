/** Compares two JSON values of the API: the same keys in the same order, leaves masked like text. */
import type { Correspondence } from './identity.ts';
import type { Json } from './parsed.ts';
import { compareText, type Difference } from './text.ts';

/** Numbers (and a few words) that tell of the machine or the moment. Zero is a fact and stays. */
const moments = new Set([
  'Created', 'Pid', 'Size', 'SizeRw', 'SizeRootFs', 'VirtualSize', 'SharedSize', 'NCPU', 'MemTotal', 'NFd', 'NGoroutines', 'NEventsListener',
  'KernelVersion', 'OperatingSystem', 'OSVersion', 'ID', 'GitCommit', 'BuildTime', 'GoVersion', 'Expected', 'SystemTime', 'current', 'total', 'time', 'timeNano',
]); // biome-ignore format: one field after another

export function compareJson(
  where: string,
  recorded: Json,
  actual: Json,
  same: Correspondence,
  key = '',
  sorted = false,
): Difference | undefined {
  const differ = (): Difference => ({ where, recorded: JSON.stringify(recorded), actual: JSON.stringify(actual) });
  if (key === 'Version' && otherProgram(recorded) && otherProgram(actual)) return undefined;
  if (moments.has(key) && isMoment(recorded) && isMoment(actual)) return undefined;
  if (typeof recorded === 'string' && typeof actual === 'string') return compareText(where, recorded, actual, same);
  if (Array.isArray(recorded) && Array.isArray(actual)) {
    // The client keeps variables in a map: their order changes from run to run.
    if (key === 'Env' && !sorted) return compareJson(where, recorded.toSorted(), actual.toSorted(), same, key, true);
    if (recorded.length !== actual.length) return differ();
    return first(recorded.map((one, at) => () => compareJson(`${where}[${at}]`, one, actual[at] ?? null, same)));
  }
  if (isRecord(recorded) && isRecord(actual)) {
    const keys = Object.keys(recorded);
    const others = Object.keys(actual);
    if (keys.length !== others.length) return { where, recorded: `keys ${keys.join(' ')}`, actual: `keys ${others.join(' ')}` };
    return first(
      keys.map((name, at) => () => {
        const other = others[at] ?? '';
        return (
          compareText(`${where} key`, name, other, same) ??
          compareJson(`${where}.${name}`, recorded[name] ?? null, actual[other] ?? null, same, name)
        );
      }),
    );
  }
  return recorded === actual ? undefined : differ();
}

function first(checks: (() => Difference | undefined)[]): Difference | undefined {
  for (const check of checks) {
    const difference = check();
    if (difference) return difference;
  }
  return undefined;
}

/** The version of containerd, runc or docker-init is that of the machine; the engine's own and the client's are facts. */
function otherProgram(version: Json): boolean {
  return typeof version === 'string' && version !== '' && !version.startsWith('28.');
}

function isMoment(value: Json): boolean {
  return typeof value === 'string' || (typeof value === 'number' && value > 0);
}

function isRecord(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
