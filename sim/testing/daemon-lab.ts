import { concat, text, utf8 } from '../base/bytes.ts';
import { executable } from '../base/executable.ts';
import { main as containerd } from '../containerd/main.ts';
import { main as shim } from '../containerd/shim.ts';
import { notFound } from '../docker/api/error.ts';
import type { ImageService } from '../docker/dockerd/image/service.ts';
import { dockerd } from '../docker/dockerd/program.ts';
import { connectHttp } from '../http/client.ts';
import type { HttpResponse } from '../http/message.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { duplexOf } from '../libc/duplex.ts';
import { exists, makeDirectories, readText, writeText } from '../libc/files.ts';
import { spawn } from '../libc/spawn.ts';
import { main as runc } from '../runc/main.ts';
import { type TestMachine, testMachine } from './machine.ts';

const IMAGE = `sha256:${'a'.repeat(64)}`;
const ROOT = '/srv/image';

/** One image `box` with one layer: enough for the daemon's own tests, which are not about images. */
export function boxImages(sys: Sys): ImageService {
  const missing = (): never => {
    throw new Error('not part of this test');
  };
  const layer = (id: string) => `/var/lib/docker/overlay2/${id}`;
  return {
    find(reference) {
      if (reference !== 'box' && reference !== IMAGE) throw notFound(`No such image: ${reference}:latest`);
      return { id: IMAGE, config: { Env: ['PATH=/usr/bin:/bin'], Cmd: ['app', 'forever'] } };
    },
    async createLayer(id) {
      for (const part of ['diff', 'work', 'merged']) makeDirectories(sys, `${layer(id)}/${part}`);
    },
    async mountLayer(id) {
      sys.mount('overlay', `${layer(id)}/merged`, 'overlay', {
        data: `lowerdir=${ROOT},upperdir=${layer(id)}/diff,workdir=${layer(id)}/work`,
      });
      return `${layer(id)}/merged`;
    },
    async unmountLayer(id) {
      sys.umount(`${layer(id)}/merged`);
    },
    async removeLayer() {},
    graphDriver: () => ({ Name: 'overlay2', Data: {} }),
    layerSize: () => ({ rw: 0, rootFs: 10 }),
    changes: () => [],
    count: () => 1,
    list: missing,
    inspect: missing,
    history: missing,
    remove: missing,
    prune: missing,
    tag: missing,
    pull: missing,
    usage: missing,
  };
}

export interface DaemonLab {
  readonly machine: TestMachine;
  readonly sys: Sys;
  /** One request on a connection of its own. */
  request(
    method: string,
    target: string,
    body?: unknown,
    headers?: readonly (readonly [string, string])[],
  ): Promise<{ status: number; body: string; response: HttpResponse }>;
  startDaemon(...args: string[]): Promise<number>;
  log(): string;
}

/** A machine with containerd, dockerd and the image `box`, whose only program is `app`. */
export async function inDaemonLab<T>(app: Program, body: (lab: DaemonLab) => Promise<T>): Promise<T> {
  const machine = await testMachine({
    containerd,
    'containerd-shim-runc-v2': shim,
    runc,
    app,
    dockerd: (sys, argv) => dockerd(() => boxImages(sys))(sys, argv),
  });
  const result = await machine.run(async (sys) => {
    for (const path of ['bin', 'etc', 'proc', 'dev', 'sys', 'tmp', 'usr/bin']) makeDirectories(sys, `${ROOT}/${path}`);
    sys.writeFile(`${ROOT}/bin/app`, executable('app'), 0o755);
    writeText(sys, `${ROOT}/etc/passwd`, 'root:x:0:0:root:/root:/bin/sh\n');
    writeText(sys, '/etc/group', 'root:x:0:\ndocker:x:998:\n');
    const silent = sys.open('/tmp/containerd.log', { write: true, create: true });
    spawn(sys, '/usr/bin/containerd', ['containerd'], { fds: { 1: silent, 2: silent } });
    while (!exists(sys, '/run/containerd/containerd.sock')) await sys.sleep(1000);
    const lab: DaemonLab = {
      machine,
      sys,
      log: () => readText(sys, '/tmp/dockerd.log'),
      async startDaemon(...args) {
        const out = sys.open('/tmp/dockerd.log', { write: true, create: true, append: true });
        const pid = spawn(sys, '/usr/bin/dockerd', ['dockerd', ...args], { fds: { 1: out, 2: out } });
        for (let i = 0; i < 20_000 && !/API listen/.test(readText(sys, '/tmp/dockerd.log')); i++) await sys.sleep(1000);
        return pid;
      },
      async request(method, target, value, headers = []) {
        const fd = await sys.connect({ family: 'unix', path: '/run/docker.sock' });
        const bytes = value === undefined ? undefined : utf8(JSON.stringify(value));
        const response = await connectHttp(duplexOf(sys, fd)).request({
          method,
          target,
          headers: [['Host', 'docker'], ...(bytes ? ([['Content-Type', 'application/json']] as const) : []), ...headers],
          ...(bytes ? { body: bytes } : {}),
        });
        const parts: Uint8Array[] = [];
        for (let part = await response.body.read(); part; part = await response.body.read()) parts.push(part);
        sys.close(fd);
        return { status: response.status, body: text(concat(parts)), response };
      },
    };
    return body(lab);
  });
  if (machine.faults.length) throw machine.faults[0];
  return result;
}
