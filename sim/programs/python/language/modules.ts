import { JsonDecodeError, type PyJson, readJson } from '../json-read.ts';
import { type JsonLayout, writeJson } from '../json-write.ts';
import { call } from './interpreter.ts';
import type { Machine } from './machine.ts';
import { item, length } from './sequences.ts';
import { str, typeName } from './show.ts';
import { asking } from './streams.ts';
import { Builtin, type Call, Dict, done, Exc, exceptionType, List, Raised, raise, Thing, Tuple, Type, type Value } from './values.ts';

const JSON_ERROR = new Type('JSONDecodeError', exceptionType('ValueError'));

function toJson(value: Value): PyJson {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return { int: String(value) };
  if (typeof value === 'number') return { float: value };
  if (value instanceof List || value instanceof Tuple) return value.items.map(toJson);
  if (value instanceof Dict) return new Map([...value.entries.values()].map(([key, one]) => [str(key), toJson(one)]));
  throw raise('TypeError', `Object of type ${typeName(value)} is not JSON serializable`);
}

function fromJson(value: PyJson): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return new List(value.map(fromJson));
  if (value instanceof Map) return Dict.of([...value].map(([key, one]) => [key, fromJson(one)]));
  return 'int' in value ? BigInt(value.int) : 'float' in value ? value.float : null;
}

function load(source: string): Value {
  try {
    return fromJson(readJson(source));
  } catch (error) {
    if (!(error instanceof JsonDecodeError)) throw error;
    throw new Raised(new Exc(JSON_ERROR, [error.message]));
  }
}

function dump(value: Value, keywords: ReadonlyMap<string, Value>): string {
  const indent = keywords.get('indent') ?? null;
  const layout: JsonLayout = {
    ...{ indent: indent === null ? undefined : typeof indent === 'string' ? indent : ' '.repeat(Number(indent)), compact: false },
    ...{ sort: Boolean(keywords.get('sort_keys')), ascii: keywords.get('ensure_ascii') !== false },
  };
  return writeJson(toJson(value), layout);
}

function join(parts: readonly Value[]): string {
  return parts
    .map(str)
    .reduce((path, part) => (part.startsWith('/') ? part : path === '' || path.endsWith('/') ? path + part : `${path}/${part}`));
}

/** What `import` finds; undefined when the simulation has no such module. */
export function makeModule(world: Machine, name: string): Thing | undefined {
  const { sys } = world;
  const module = (own: Readonly<Record<string, Call>>, values: Readonly<Record<string, Value>> = {}): Thing =>
    new Thing(
      'module',
      [...Object.entries(own).map(([key, one]) => [key, new Builtin(key, one)] as const), ...Object.entries(values)],
      `<module '${name}' from '/usr/lib/python3.12/${name}.py'>`,
    );
  const there = (path: Value | undefined, kind?: string): Promise<Value> =>
    asking(() => (kind ? sys.stat(str(path ?? '')).type === kind : Boolean(sys.stat(str(path ?? ''))))).catch((error: unknown) => {
      if (error instanceof Raised) return false;
      throw error;
    });
  const random = (): number => sys.random(6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48;
  const real =
    (work: (value: number) => Value): Call =>
    ([value = null]) => {
      if (typeof value === 'string' || value === null) throw raise('TypeError', `must be real number, not ${typeName(value)}`);
      const found = work(Number(value));
      if (typeof found === 'number' && Number.isNaN(found)) throw raise('ValueError', 'math domain error');
      return found;
    };
  switch (name) {
    case 'json':
      return module(
        {
          dumps: ([value = null], keywords) => dump(value, keywords),
          dump: async ([value = null, file], keywords) => {
            const write = file instanceof Thing ? file.attributes.get('write') : undefined;
            return call(world, write ?? null, [dump(value, keywords)]).then(() => null);
          },
          loads: ([source = '']) => load(str(source)),
          load: async ([file]) => {
            const read = file instanceof Thing ? file.attributes.get('read') : undefined;
            return load(str(await call(world, read ?? null, [])));
          },
        },
        { JSONDecodeError: JSON_ERROR },
      );
    case 'sys':
      return module(
        {
          exit: ([code = null]) => {
            throw raise('SystemExit', code);
          },
        },
        {
          ...{ argv: new List([...world.argv]), stdin: world.stdin, stdout: world.stdout, stderr: world.stderr, platform: 'linux' },
          ...{ version: '3.12.3 (main, Feb  4 2025, 14:48:35) [GCC 13.3.0]', executable: '/usr/bin/python3', maxsize: 2n ** 63n - 1n },
          path: new List([
            '',
            '/usr/lib/python312.zip',
            '/usr/lib/python3.12',
            '/usr/lib/python3.12/lib-dynload',
            '/usr/local/lib/python3.12/dist-packages',
            '/usr/lib/python3/dist-packages',
          ]),
        },
      );
    case 'os':
    case 'os.path': {
      const path = module({
        join,
        exists: ([one]) => there(one),
        isfile: ([one]) => there(one, 'file'),
        isdir: ([one]) => there(one, 'directory'),
        basename: ([one = '']) => str(one).replace(/^.*\//s, ''),
        dirname: ([one = '']) => /^(.*)\//s.exec(str(one))?.[1] || (str(one).startsWith('/') ? '/' : ''),
        abspath: ([one = '']) => join([sys.cwd(), one]),
        getsize: ([one = '']) => asking(() => BigInt(sys.stat(str(one)).size), str(one)),
      });
      if (name === 'os.path') return path;
      const environ = Dict.of(Object.entries(sys.env));
      const { sysname, release, version, machine } = sys.uname();
      const doing =
        (work: (one: string) => void): Call =>
        ([one = '']) =>
          asking(() => done(work(str(one))), str(one));
      return module(
        {
          getcwd: () => sys.cwd(),
          getpid: () => BigInt(sys.pid),
          getppid: () => BigInt(sys.ppid),
          getuid: () => BigInt(sys.credentials().uid),
          listdir: ([one = '.']) => asking(() => new List(sys.readdir(str(one)).map((entry) => entry.name)), str(one)),
          getenv: ([key = '', fallback = null]) => environ.get(key) ?? fallback,
          chdir: doing((one) => sys.chdir(one)),
          mkdir: doing((one) => sys.mkdir(one)),
          remove: doing((one) => sys.unlink(one)),
          unlink: doing((one) => sys.unlink(one)),
          rmdir: doing((one) => sys.rmdir(one)),
          cpu_count: () => BigInt(sys.readdir('/sys/devices/system/cpu').filter((entry) => /^cpu\d+$/.test(entry.name)).length),
          uname: () =>
            new Thing(
              'posix.uname_result',
              [
                ['sysname', sysname],
                ['nodename', sys.hostname()],
                ['release', release],
                ['version', version],
                ['machine', machine],
              ],
              `posix.uname_result(sysname='${sysname}', nodename='${sys.hostname()}', release='${release}', version='${version}', machine='${machine}')`,
            ),
        },
        { environ, path, sep: '/', linesep: '\n', name: 'posix' },
      );
    }
    case 'time':
      return module({
        time: () => sys.now() / 1e6,
        monotonic: () => sys.monotonic() / 1e6,
        perf_counter: () => sys.monotonic() / 1e6,
        sleep: async ([seconds = null]) => {
          if (typeof seconds !== 'number' && typeof seconds !== 'bigint')
            throw raise('TypeError', `'${typeName(seconds)}' object cannot be interpreted as an integer`);
          if (seconds < 0) throw raise('ValueError', 'sleep length must be non-negative');
          await world.wait(sys.sleep(Math.round(Number(seconds) * 1e6)));
          return null;
        },
      });
    case 'platform':
      return module({
        system: () => sys.uname().sysname,
        release: () => sys.uname().release,
        machine: () => sys.uname().machine,
        node: () => sys.hostname(),
        python_version: () => '3.12.3',
      });
    case 'socket':
      return module({ gethostname: () => sys.hostname() });
    case 'math':
      return module(
        {
          sqrt: real(Math.sqrt),
          sin: real(Math.sin),
          cos: real(Math.cos),
          tan: real(Math.tan),
          exp: real(Math.exp),
          fabs: real(Math.abs),
          floor: real((one) => BigInt(Math.floor(one))),
          ceil: real((one) => BigInt(Math.ceil(one))),
          trunc: real((one) => BigInt(Math.trunc(one))),
          log: ([value = null, base]) => {
            if (!(Number(value) > 0)) throw raise('ValueError', 'math domain error');
            return base === undefined ? Math.log(Number(value)) : Math.log(Number(value)) / Math.log(Number(base));
          },
          log2: real(Math.log2),
          log10: real(Math.log10),
          pow: ([a = 0n, b = 0n]) => Number(a) ** Number(b),
          isnan: real((one) => Number.isNaN(one)),
          hypot: ([a = 0n, b = 0n]) => Math.hypot(Number(a), Number(b)),
          factorial: ([value = 0n]) => {
            let out = 1n;
            for (let i = 2n; i <= Math.min(5000, Number(value)); i++) out *= i;
            return out;
          },
        },
        { pi: Math.PI, e: Math.E, inf: Infinity, nan: Number.NaN, tau: 2 * Math.PI },
      );
    case 'random':
      return module({
        random,
        randint: ([low = 0n, high = 0n]) => BigInt(low as bigint) + BigInt(Math.floor(random() * (Number(high) - Number(low) + 1))),
        choice: ([items = null]) => item(items, BigInt(Math.floor(random() * Number(length(items))))),
      });
    default:
      return undefined;
  }
}
