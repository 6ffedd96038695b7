import { isErrno, SysError } from '../../base/errno.ts';
import type { Tool } from '../tool.ts';
import type { Rules } from './rules.ts';

/** The directories above a source, made again below `into` with their modes (cp --parents). @throws SysError */
export async function makeParents(tool: Tool, into: string, source: string, rules: Rules): Promise<void> {
  const { sys } = tool;
  const names = source.split('/').filter(Boolean).slice(0, -1);
  let [from, to] = [source.startsWith('/') ? '/' : '', into.replace(/\/+$/, '')];
  for (const name of names) {
    from = `${from}${from === '' || from.endsWith('/') ? '' : '/'}${name}`;
    to = `${to}/${name}`;
    try {
      if (sys.stat(to).type !== 'directory') throw new SysError('ENOTDIR');
    } catch (error) {
      if (!isErrno(error, 'ENOENT')) throw error;
      sys.mkdir(to, (sys.stat(from).mode & 0o777) | 0o700);
      if (rules.verbose) await tool.print(`${from} -> ${to}\n`);
    }
  }
}
