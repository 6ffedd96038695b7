import { text as decode } from '../../base/bytes.ts';
import { SysError } from '../../base/errno.ts';
import type { NetNamespace } from '../net/net-namespace.ts';
import type { Inode } from './inode.ts';
import { SyntheticDirectory, SyntheticFile, type SyntheticOptions } from './synthetic.ts';

/** /proc/sys/net of whoever looks: one file for each setting of their network namespace. */
export function procSysNet(net: () => NetNamespace, at: (mode: number) => SyntheticOptions): Inode {
  const directory = (prefix: string): Inode =>
    new SyntheticDirectory(at(0o555), {
      remove: () => {
        throw new SysError('EACCES');
      },
      names: () => [...new Set(below(prefix).map((path) => path.split('/')[0] ?? ''))].sort(),
      lookup(name) {
        const path = `${prefix}${name}`;
        if (net().settings.get(path) !== undefined) return setting(path);
        return below(`${path}/`).length > 0 ? directory(`${path}/`) : undefined;
      },
    });
  const below = (prefix: string): string[] =>
    net()
      .settings.paths()
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length));
  const setting = (path: string): Inode =>
    new SyntheticFile(
      at(0o644),
      () => `${net().settings.get(path) ?? ''}\n`,
      (bytes) => {
        const value = decode(bytes).trim();
        const numbers = /^-?\d/.test(net().settings.get(path) ?? '');
        if (numbers && !/^-?\d+([ \t]+-?\d+)*$/.test(value)) throw new SysError('EINVAL');
        net().settings.set(path, value);
      },
    );
  return directory('');
}
