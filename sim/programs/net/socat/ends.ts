import { isErrno, strerror } from '../../../base/errno.ts';
import type { Address } from '../../../base/trace.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { gaiMessage, lookUp } from '../../../libc/getaddrinfo.ts';
import { findInPath } from '../../../libc/spawn.ts';
import { SERVICES } from '../iptables/rule.ts';

/** What socat says and then ends. */
export class SocatError extends Error {}

/** An open end: where its bytes come from and where they go. */
export interface End {
  readonly input: number;
  readonly output: number;
  /** Nothing more goes there. */
  endSending?(): void;
  finish?(): Promise<number>;
}

/** One address of a command line. */
export interface Spec {
  readonly kind: string;
  readonly value: string;
  readonly options: ReadonlyMap<string, string>;
  /** Binds and listens, for those that wait for a visitor. @throws SocatError */
  readonly listens?: (sys: Sys) => number;
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ TCP: 'tcp', TCP4: 'tcp', 'TCP-CONNECT': 'tcp', 'TCP4-CONNECT': 'tcp', 'TCP-LISTEN': 'tcp-listen', 'TCP-L': 'tcp-listen' },
  ...{
    'TCP4-LISTEN': 'tcp-listen',
    'UNIX-CONNECT': 'unix',
    'UNIX-CLIENT': 'unix',
    UNIX: 'unix',
    'UNIX-LISTEN': 'unix-listen',
    'UNIX-L': 'unix-listen',
  },
  ...{ STDIO: 'stdio', STDIN: 'stdin', STDOUT: 'stdout', STDERR: 'stderr', EXEC: 'exec', SYSTEM: 'system', OPEN: 'open', FILE: 'open' },
  ...{ CREATE: 'create', PIPE: 'pipe', ECHO: 'pipe', GOPEN: 'open' },
};

/** @throws SocatError */
export function parseEnd(text: string): Spec {
  if (text === '-') return { kind: 'stdio', value: '', options: new Map() };
  const [head = '', ...given] = text.split(',');
  const [name = '', ...rest] = head.split(':');
  const known = NAMES[name.toUpperCase()];
  const options = new Map(given.map((option) => [option.split('=')[0] ?? '', option.split('=').slice(1).join('=')] as const));
  if (!known && text.includes('/')) return { kind: 'open', value: head, options };
  if (!known) throw new SocatError(`unknown device/address "${name}"`);
  const value = rest.join(':');
  if (/^(tcp|unix|exec|system|open|create)/.test(known) && value === '')
    throw new SocatError(`${name}: wrong number of parameters (0 instead of ${known === 'tcp' ? 2 : 1})`);
  if (!known.endsWith('-listen')) return { kind: known, value, options };
  return { kind: known, value, options, listens: (sys) => listen(sys, known, value, options) };
}

function listen(sys: Sys, kind: string, value: string, options: Spec['options']): number {
  const address: Address =
    kind === 'unix-listen'
      ? { family: 'unix', path: value }
      : { family: 'inet', host: options.get('bind') || '0.0.0.0', port: portOf(value) };
  try {
    return sys.listen(address, { backlog: 5, ...(options.has('mode') ? { mode: Number.parseInt(options.get('mode') ?? '', 8) } : {}) });
  } catch (error) {
    if (!isErrno(error)) throw error;
    const where = address.family === 'unix' ? `{1, AF=1 "${value}"}, ${value.length + 3}` : `{5, AF=2 ${address.host}:${address.port}}, 16`;
    throw new SocatError(`bind(5, ${where.replace('{1', '{5')}): ${strerror(error.code)}`);
  }
}

function portOf(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : SERVICES[text];
  if (port === undefined || port > 65_535)
    throw new SocatError(`getaddrinfo("NULL", "${text}", {1,2,1,6}, {}): Servname not supported for ai_socktype`);
  return port;
}

/** @throws SocatError */
export async function openEnd(sys: Sys, { kind, value, options, listens }: Spec, oneWay = false): Promise<End> {
  if (listens) {
    const listener = listens(sys);
    const { fd } = await sys.accept(listener);
    sys.close(listener);
    return { input: fd, output: fd };
  }
  switch (kind) {
    case 'stdio':
      return { input: 0, output: 1 };
    case 'stdin':
      return { input: 0, output: 0 };
    case 'stdout':
      return { input: 1, output: 1, endSending: () => undefined };
    case 'stderr':
      return { input: 2, output: 2, endSending: () => undefined };
    case 'tcp':
      return connectTcp(sys, value, options);
    case 'unix':
      return connectUnix(sys, value);
    case 'exec':
      return start(sys, value.split(' ').filter(Boolean), options, oneWay);
    case 'system':
      return start(sys, ['sh', '-c', value], options, oneWay);
    case 'pipe': {
      const [input, output] = sys.pipe();
      return { input, output, endSending: () => sys.close(output) };
    }
    default:
      return openFile(sys, value, kind === 'create' || options.has('create') || options.has('creat'), options.has('append'));
  }
}

async function connectTcp(sys: Sys, value: string, options: Spec['options']): Promise<End> {
  const [name = '', service = ''] = value.split(':');
  const port = portOf(service);
  const { answers, failure } = await lookUp(sys, name);
  const [host] = answers;
  if (host === undefined) throw new SocatError(`getaddrinfo("${name}", "NULL", {1,0,1,6}, {}): ${gaiMessage(failure)}`);
  const patience = options.get('connect-timeout');
  try {
    const fd = await sys.connect({ family: 'inet', host, port }, patience === undefined ? {} : { timeout: Number(patience) * 1e6 });
    return { input: fd, output: fd };
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new SocatError(`connect(5, AF=2 ${host}:${port}, 16): ${strerror(error.code === 'EINPROGRESS' ? 'ETIMEDOUT' : error.code)}`);
  }
}

async function connectUnix(sys: Sys, path: string): Promise<End> {
  try {
    const fd = await sys.connect({ family: 'unix', path });
    return { input: fd, output: fd };
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new SocatError(`connect(, AF=1 "${path}", ${path.length + 2}): ${strerror(error.code)}`);
  }
}

function openFile(sys: Sys, path: string, create: boolean, append: boolean): End {
  try {
    const fd = sys.open(
      path,
      { read: !append, write: create || append, create: create || append, truncate: create && !append, append },
      0o666,
    );
    return { input: fd, output: fd, endSending: () => undefined };
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new SocatError(`open("${path}", 02, 0666): ${strerror(error.code)}`);
  }
}

/** A program whose input and output are this end. `oneWay`: only its input, and its output is socat's own. */
async function start(sys: Sys, argv: readonly string[], options: Spec['options'], oneWay: boolean): Promise<End> {
  const [inputOfChild, output] = sys.pipe();
  const [input, outputOfChild] = sys.pipe();
  sys.sigaction('SIGCHLD', 'default');
  const path = findInPath(sys, argv[0] ?? '', sys.env.PATH);
  if (path === undefined) throw new SocatError(`execvp("${argv[0]}", "${argv[0]}"): No such file or directory`);
  const pid = sys.fork((child) => {
    child.dup2(inputOfChild, 0);
    if (!oneWay) child.dup2(outputOfChild, 1);
    if (options.has('stderr')) child.dup2(outputOfChild, 2);
    for (const fd of child.descriptors()) if (fd > 2) child.close(fd);
    return child.exec(path, argv, child.env);
  });
  sys.close(inputOfChild);
  sys.close(outputOfChild);
  return {
    input,
    output,
    endSending: () => sys.close(output),
    async finish() {
      const ended = await sys.waitpid(pid, { nohang: !oneWay });
      return ended?.status.kind === 'exited' ? ended.status.code : 0;
    },
  };
}
