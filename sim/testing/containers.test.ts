import { afterEach, describe, expect, it } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import { executable } from '../base/executable.ts';
import type { ContainerdClient, OciSpec, TaskEvent } from '../containerd/api.ts';
import { connectContainerd } from '../containerd/client.ts';
import { main as containerd } from '../containerd/main.ts';
import { main as shim } from '../containerd/shim.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { duplexOf } from '../libc/duplex.ts';
import { exists, makeDirectories, readText, writeText } from '../libc/files.ts';
import { spawn } from '../libc/spawn.ts';
import { print, printError, readAll } from '../libc/stdio.ts';
import { main as runc } from '../runc/main.ts';
import { type TestMachine, testMachine } from './machine.ts';

const ROOT = '/srv/rootfs';

const app: Program = async (sys, argv) => {
  const [, verb, ...rest] = argv;
  if (verb === 'who') {
    const { uid, gid, groups } = sys.credentials();
    await print(
      sys,
      `${uid} ${gid} ${groups.join(',')} pid=${sys.pid} host=${sys.hostname()} cwd=${sys.cwd()} HOME=${sys.env.HOME} A=${sys.env.A}\n`,
    );
    await print(
      sys,
      `${sys
        .readdir('/')
        .map(({ name }) => name)
        .sort()
        .join(' ')}\n`,
    );
    await printError(sys, 'to stderr\n');
    return 0;
  }
  if (verb === 'exit') return Number(rest[0]);
  if (verb === 'cat') {
    await sys.write(1, await readAll(sys, 0));
    return 0;
  }
  if (verb === 'tty') {
    await print(sys, `${sys.isatty(0)} ${sys.winsize(0).cols}\n`);
    return 0;
  }
  for (;;) await sys.sleep(1_000_000);
};

const NAMESPACES = (['pid', 'network', 'ipc', 'uts', 'mount', 'cgroup'] as const).map((type) => ({ type }));
const ENV = ['PATH=/usr/bin:/bin', 'A=1'];

function specFor(args: string[], process: Partial<OciSpec['process']> = {}): OciSpec {
  return {
    ociVersion: '1.2.0',
    process: { terminal: false, user: { uid: 0, gid: 0 }, args, env: ENV, cwd: '/', ...process },
    root: { path: ROOT },
    hostname: 'box',
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs' },
      { destination: '/dev/pts', type: 'devpts', source: 'devpts' },
    ],
    linux: { cgroupsPath: '/docker/c1', namespaces: NAMESPACES },
  };
}

function makeRootfs(sys: Sys): void {
  for (const path of ['bin', 'etc', 'proc', 'dev', 'tmp', 'usr/bin']) makeDirectories(sys, `${ROOT}/${path}`);
  sys.writeFile(`${ROOT}/bin/app`, executable('app'), 0o755);
  sys.writeFile(`${ROOT}/bin/data`, utf8('no program\n'), 0o755);
  writeText(sys, `${ROOT}/etc/plain`, 'x', 0o644);
  writeText(sys, `${ROOT}/etc/passwd`, 'root:x:0:0:root:/root:/bin/sh\nann:x:1000:1000::/home/ann:/bin/sh\n');
}

interface Lab {
  sys: Sys;
  client: ContainerdClient;
  events: TaskEvent[];
  until: (topic: TaskEvent['topic']) => Promise<TaskEvent>;
  containerdPid: number;
  /** Makes FIFOs and reads what comes out of them. */
  fifos: (terminal?: boolean) => {
    io: { stdin: string; stdout: string; stderr: string; terminal: boolean };
    out: Promise<string>;
    err: Promise<string>;
    stdin: Promise<number>;
  };
}

let machine: TestMachine;
afterEach(() => expect(machine.faults).toEqual([]));

async function lab<T>(body: (lab: Lab) => Promise<T>): Promise<T> {
  machine = await testMachine({ containerd, 'containerd-shim-runc-v2': shim, runc, app });
  return machine.run(async (sys) => {
    makeRootfs(sys);
    makeDirectories(sys, '/run/docker');
    const log = sys.open('/containerd.log', { write: true, create: true, append: true }, 0o644);
    const containerdPid = spawn(sys, '/usr/bin/containerd', ['containerd'], { fds: { 0: log, 1: log, 2: log } });
    const client = await dial(sys);
    const events: TaskEvent[] = [];
    const waiting: { topic: string; resolve: (event: TaskEvent) => void }[] = [];
    await client.subscribe((event) => {
      events.push(event);
      for (const one of waiting.splice(0))
        if (one.topic === event.topic) one.resolve(event);
        else waiting.push(one);
    });
    let count = 0;
    const fifos: Lab['fifos'] = (terminal = false) => {
      const base = `/run/docker/io${count++}`;
      const names = { stdin: `${base}-stdin`, stdout: `${base}-stdout`, stderr: `${base}-stderr` };
      for (const path of Object.values(names)) sys.mkfifo(path, 0o700);
      const read = async (path: string) => text(await readAll(sys, await sys.openWait(path, { read: true })));
      return {
        io: { ...names, stderr: terminal ? '' : names.stderr, terminal },
        out: read(names.stdout),
        err: terminal ? Promise.resolve('') : read(names.stderr),
        stdin: sys.openWait(names.stdin, { write: true }),
      };
    };
    const until: Lab['until'] = (topic) => {
      const seen = events.find((event) => event.topic === topic);
      return seen ? Promise.resolve(seen) : new Promise((resolve) => waiting.push({ topic, resolve }));
    };
    return body({ sys, client, events, until, containerdPid, fifos });
  });
}

async function dial(sys: Sys): Promise<ContainerdClient> {
  for (let i = 0; i < 100 && !exists(sys, '/run/containerd/containerd.sock'); i++) await sys.sleep(10_000);
  const fd = await sys.connect({ family: 'unix', path: '/run/containerd/containerd.sock' });
  return connectContainerd(duplexOf(sys, fd), () => undefined);
}

describe('a container', () => {
  it('lives from create to delete, seen from inside and outside', async () => {
    await lab(async ({ sys, client, events, until, fifos }) => {
      const { io, out, err } = fifos();
      const { pid } = await client.create({
        id: 'c1',
        spec: specFor(['app', 'who'], { cwd: '/work/deep', user: { uid: 1000, gid: 1000, additionalGids: [5] } }),
        io,
      });
      expect(await client.state({ id: 'c1' })).toMatchObject({ status: 'created', pid });
      expect(readText(sys, `/proc/${pid}/cmdline`)).toBe('runc\0init\0');
      expect(await client.pids({ id: 'c1' })).toEqual({ pids: [pid] });
      await client.start({ id: 'c1' });
      expect(await out).toBe('1000 1000 5 pid=1 host=box cwd=/work/deep HOME=/home/ann A=1\nbin dev etc proc tmp usr work\n');
      expect(await err).toBe('to stderr\n');
      expect(await until('/tasks/exit')).toMatchObject({ id: 'c1', pid, exitStatus: 0 });
      expect(await client.state({ id: 'c1' })).toMatchObject({ status: 'stopped', exitStatus: 0 });
      expect(await client.delete({ id: 'c1' })).toMatchObject({ exitStatus: 0, pid });
      expect(events.map(({ topic }) => topic)).toEqual(['/tasks/create', '/tasks/start', '/tasks/exit', '/tasks/delete']);
      expect(exists(sys, '/run/containerd/io.containerd.runtime.v2.task/moby/c1')).toBe(false);
      expect(exists(sys, '/run/docker/runtime-runc/moby/c1')).toBe(false);
      const states = machine.trace.events.flatMap((event) => (event.type === 'container.state' ? [`${event.by} ${event.state}`] : []));
      expect(states).toEqual([
        'runc created',
        'containerd created',
        'runc running',
        'containerd running',
        'containerd stopped',
        'runc deleted',
        'containerd deleted',
      ]);
    });
  });

  it('reads its input to the end, once it is closed on both sides', async () => {
    await lab(async ({ sys, client, fifos }) => {
      const { io, out, stdin } = fifos();
      await client.create({ id: 'c1', spec: specFor(['app', 'cat']), io });
      await client.start({ id: 'c1' });
      const fd = await stdin;
      await sys.write(fd, utf8('hello'));
      sys.close(fd);
      await client.closeIo({ id: 'c1' });
      expect(await out).toBe('hello');
    });
  });

  it('has a terminal when asked, of the size asked for', async () => {
    await lab(async ({ client, fifos }) => {
      const { io, out } = fifos(true);
      await client.create({ id: 'c1', spec: specFor(['app', 'tty'], { terminal: true, consoleSize: { height: 30, width: 99 } }), io });
      await client.start({ id: 'c1' });
      expect(await out).toBe('true 99\r\n');
    });
  });

  it.each([
    ['nosuch', 'exec: "nosuch": executable file not found in $PATH'],
    ['/nosuch', 'exec: "/nosuch": stat /nosuch: no such file or directory'],
    ['/etc/plain', 'exec: "/etc/plain": permission denied'],
    ['/etc', 'exec: "/etc": permission denied'],
  ])('cannot be made to run %s', async (name, reason) => {
    await lab(async ({ sys, client, fifos }) => {
      const { io, out, err } = fifos();
      const failure = await client.create({ id: 'c1', spec: specFor([name]), io }).catch((error: Error) => error.message);
      expect(failure).toBe(
        `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${reason}`,
      );
      expect(await out).toBe('');
      expect(await err).toBe('');
      expect(exists(sys, '/run/docker/runtime-runc/moby/c1')).toBe(false);
      await expect(client.state({ id: 'c1' })).rejects.toMatchObject({ kind: 'not found' });
    });
  });

  it('cannot have a file for a working directory', async () => {
    await lab(async ({ client, fifos }) => {
      const { io } = fifos();
      const failure = await client
        .create({ id: 'c1', spec: specFor(['app'], { cwd: '/etc/plain' }), io })
        .catch((error: Error) => error.message);
      expect(failure).toContain('unable to start container process: error during container init: mkdir /etc/plain: not a directory');
    });
  });

  it('says itself that a file is no program', async () => {
    await lab(async ({ client, until, fifos }) => {
      const { io, err } = fifos();
      await client.create({ id: 'c1', spec: specFor(['/bin/data']), io });
      await client.start({ id: 'c1' });
      expect(await err).toBe('exec /bin/data: exec format error\n');
      expect(await until('/tasks/exit')).toMatchObject({ exitStatus: 1 });
    });
  });

  it('is killed by a signal, paused and resumed', async () => {
    await lab(async ({ client, until, fifos }) => {
      const { io } = fifos();
      await client.create({ id: 'c1', spec: specFor(['app', 'forever']), io });
      await client.start({ id: 'c1' });
      await client.pause({ id: 'c1' });
      expect(await client.state({ id: 'c1' })).toMatchObject({ status: 'paused' });
      await expect(client.pause({ id: 'c1' })).rejects.toMatchObject({ kind: 'failed precondition' });
      await client.resume({ id: 'c1' });
      await expect(client.delete({ id: 'c1' })).rejects.toMatchObject({ message: 'cannot delete a running process' });
      await client.kill({ id: 'c1', signal: 'SIGKILL' });
      expect(await until('/tasks/exit')).toMatchObject({ exitStatus: 137 });
      await expect(client.kill({ id: 'c1', signal: 'SIGTERM' })).rejects.toMatchObject({ kind: 'not found' });
    });
  });

  it('takes more processes', async () => {
    await lab(async ({ client, fifos, events }) => {
      const first = fifos();
      await client.create({ id: 'c1', spec: specFor(['app', 'forever']), io: first.io });
      await client.start({ id: 'c1' });
      const { io, out } = fifos();
      const process = { ...specFor(['app', 'who']).process, cwd: '/tmp' };
      await client.exec({ id: 'c1', execId: 'e1', process, io });
      const { pid } = await client.start({ id: 'c1', execId: 'e1' });
      expect(await out).toMatch(/^0 0 {2}pid=\d+ host=box cwd=\/tmp HOME=\/root A=1\nbin dev etc proc tmp usr\n$/);
      await client.delete({ id: 'c1', execId: 'e1' });
      expect(events.find((event) => event.topic === '/tasks/exit')).toMatchObject({ execId: 'e1', pid, exitStatus: 0 });
      await client.exec({ id: 'c1', execId: 'e2', process: { ...process, args: ['nosuch'] }, io: fifos().io });
      await expect(client.start({ id: 'c1', execId: 'e2' })).rejects.toMatchObject({
        message:
          'OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH',
      });
    });
  });

  it('outlives containerd, which finds it again', async () => {
    await lab(async ({ sys, client, containerdPid, fifos }) => {
      const { io } = fifos();
      const { pid } = await client.create({ id: 'c1', spec: specFor(['app', 'forever']), io });
      await client.start({ id: 'c1' });
      sys.kill(containerdPid, 'SIGKILL');
      await sys.waitpid(containerdPid);
      sys.unlink('/run/containerd/containerd.sock');
      spawn(sys, '/usr/bin/containerd', ['containerd'], {});
      const again = await dial(sys);
      expect(await again.state({ id: 'c1' })).toMatchObject({ status: 'running', pid });
      const over = new Promise<TaskEvent>((resolve) => void again.subscribe((event) => event.topic === '/tasks/exit' && resolve(event)));
      await again.kill({ id: 'c1', signal: 'SIGTERM' }).then(() => again.kill({ id: 'c1', signal: 'SIGKILL' }));
      expect(await over).toMatchObject({ id: 'c1', pid });
    });
  });

  it('is ended by containerd when its shim is lost', async () => {
    await lab(async ({ sys, client, until, fifos }) => {
      const { io } = fifos();
      const { pid } = await client.create({ id: 'c1', spec: specFor(['app', 'forever']), io });
      await client.start({ id: 'c1' });
      const shimPid = Number(/^PPid:\t(\d+)$/m.exec(readText(sys, `/proc/${pid}/status`))?.[1]);
      expect(readText(sys, `/proc/${shimPid}/cmdline`)).toContain('containerd-shim-runc-v2\0-namespace\0moby\0-id\0c1');
      sys.kill(shimPid, 'SIGKILL');
      expect(await until('/tasks/exit')).toMatchObject({ id: 'c1', pid, exitStatus: 137 });
      expect(exists(sys, `/proc/${pid}`)).toBe(false);
    });
  });
});
