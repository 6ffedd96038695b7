import { text as decode } from '../../base/bytes.ts';
import type { Kernel } from '../kernel.ts';
import type { PidNamespace } from '../namespaces.ts';
import type { Process } from '../process.ts';
import { AnonymousInode } from './anonymous.ts';
import type { Inode } from './inode.ts';
import * as files from './proc-files.ts';
import { cgroupSeen, moreOf, rootSeen } from './proc-process.ts';
import { processStatus } from './proc-status.ts';
import { procSysNet } from './proc-sys-net.ts';
import { moreOfSys, moreOfTop } from './proc-top.ts';
import { SyntheticDirectory, SyntheticFile, SyntheticLink, type SyntheticOptions } from './synthetic.ts';

/** proc(5), as the pid namespace of whoever mounted it shows it. `reader` is who looks right now, for /proc/self. */
export function createProcfs(kernel: Kernel, namespace: PidNamespace, reader: () => Process | undefined): Inode {
  const dev = kernel.nextDevice();
  const at = (mode: number, owner?: Process): SyntheticOptions => ({
    dev,
    ino: kernel.nextInode(),
    mode,
    uid: owner?.credentials.euid,
    gid: owner?.credentials.egid,
    time: kernel.now(),
  });
  const file = (text: () => string): Inode => new SyntheticFile(at(0o444), text);
  const kernelDirectory = directory({
    hostname: () =>
      new SyntheticFile(
        at(0o644),
        () => `${reader()?.namespaces.uts.hostname ?? kernel.options.hostname}\n`,
        (bytes) => {
          const process = reader();
          if (process) process.namespaces.uts.hostname = decode(bytes).trim();
        },
      ),
    osrelease: () => file(() => `${kernel.options.uname.release}\n`),
    ostype: () => file(() => 'Linux\n'),
    pid_max: () => file(() => '4194304\n'),
    random: directory({
      boot_id: () => file(() => `${kernel.bootId.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}\n`),
    }),
  });
  const netDirectory = (): Inode => procSysNet(() => reader()?.namespaces.net ?? kernel.first.net, at);
  const top: Record<string, () => Inode> = {
    self: () => new SyntheticLink(at(0o777), () => String(selfNumber())),
    uptime: () => file(() => files.uptime(kernel)),
    loadavg: () => file(() => files.loadavg(namespace)),
    meminfo: () => file(() => files.meminfo(kernel)),
    cpuinfo: () => file(() => files.cpuinfo(kernel)),
    stat: () => file(() => files.stat(kernel)),
    mounts: () => new SyntheticLink(at(0o777), () => 'self/mounts'),
    sys: directory({ kernel: kernelDirectory, net: netDirectory, ...moreOfSys(directory, file) }),
    net: () => new SyntheticLink(at(0o777), () => 'self/net'),
    'thread-self': () => new SyntheticLink(at(0o777), () => `${selfNumber()}/task/${selfNumber()}`),
    ...Object.fromEntries(Object.entries(moreOfTop(kernel)).map(([name, content]) => [name, () => file(content)])),
  };

  function directory(entries: Record<string, () => Inode>): () => Inode {
    return () =>
      new SyntheticDirectory(at(0o555), {
        names: () => Object.keys(entries),
        lookup: (name) => (Object.hasOwn(entries, name) ? entries[name]?.() : undefined),
      });
  }

  function selfNumber(): number {
    const process = reader();
    return process ? namespace.numberOf(process) : 0;
  }

  function processDirectory(process: Process): Inode {
    const own = (mode: number): SyntheticOptions => at(mode, process);
    const text =
      (content: () => string, mode = 0o444): (() => Inode) =>
      () =>
        new SyntheticFile(own(mode), content);
    const link =
      (target: () => string): (() => Inode) =>
      () =>
        new SyntheticLink(own(0o777), target);
    const entries: Record<string, () => Inode> = {
      stat: text(() => files.processStat(kernel, namespace, process)),
      status: text(() => processStatus(namespace, process, kernel.options.cpus)),
      cmdline: text(() => (process.state === 'zombie' ? '' : process.argv.map((word) => `${word}\0`).join(''))),
      comm: text(() => `${process.command}\n`),
      environ: text(
        () =>
          Object.entries(process.env)
            .map(([name, value]) => `${name}=${value}\0`)
            .join(''),
        0o400,
      ),
      cgroup: text(() => `0::${cgroupSeen(reader(), process)}\n`),
      ...moreOf(kernel, namespace, process, own),
      mounts: text(() => files.mounts(process)),
      exe: link(() => process.exe),
      cwd: link(() => files.cwd(process)),
      root: link(() => rootSeen(reader(), process)),
      fd: () =>
        new SyntheticDirectory(own(0o500), {
          names: () => [...process.descriptors.keys()].map(String),
          lookup: (name) => {
            const descriptor = process.descriptors.get(Number(name));
            if (!descriptor) return undefined;
            const { description } = descriptor;
            const { read, write } = description.file.access ?? { read: true, write: true };
            return new SyntheticLink(
              own(0o100 | (read ? 0o400 : 0) | (write ? 0o200 : 0)),
              () => description.file.describe(),
              () => (description.file.describe().startsWith('/') ? undefined : new AnonymousInode(description)),
            );
          },
        }),
    };
    return new SyntheticDirectory(own(0o555), {
      names: () => Object.keys(entries),
      lookup: (name) => (Object.hasOwn(entries, name) ? entries[name]?.() : undefined),
    });
  }

  return new SyntheticDirectory(at(0o555), {
    names: () => [...namespace.all().map((process) => String(namespace.numberOf(process))), ...Object.keys(top)],
    lookup: (name) => {
      if (Object.hasOwn(top, name)) return top[name]?.();
      const process = /^\d+$/.test(name) ? namespace.find(Number(name)) : undefined;
      return process && processDirectory(process);
    },
  });
}
