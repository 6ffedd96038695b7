import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { typeOf } from '../files/copy.ts';
import type { Tool } from '../tool.ts';
import { keepAttributes } from './attributes.ts';
import type { Rules } from './rules.ts';

/** Makes what is no directory: a link where links are asked for, else one like the source. @returns the exit status */
export async function createFile(
  tool: Tool,
  source: string,
  target: string,
  from: Stat,
  to: Stat | undefined,
  follow: boolean,
  rules: Rules,
): Promise<number> {
  const { sys } = tool;
  const [one, other] = [tool.quoteName(source), tool.quoteName(target)];
  let doing = `cannot create symbolic link ${other} to ${one}`;
  try {
    if (rules.link !== undefined && to && (rules.force || rules.removeFirst)) sys.unlink(target);
    if (rules.link === 'symbolic') {
      if (!source.startsWith('/') && target.replace(/^(\.\/+)+/, '').includes('/'))
        return tool.complain(`${target}: can make relative symbolic links only in current directory`);
      sys.symlink(source, target);
      return 0;
    }
    if (rules.link === 'hard') {
      doing = `cannot create hard link ${other} to ${one}`;
      sys.link(follow ? sys.realpath(source) : source, target);
      return 0;
    }
    if (from.type === 'file' || (rules.asRegular && from.type !== 'symlink')) {
      const status = await copyBytes(tool, source, target, from, to, rules);
      return status || keepAttributes(tool, source, target, from, to === undefined, rules);
    }
    const mode = from.mode & 0o777;
    if (from.type === 'symlink') {
      doing = `cannot create symbolic link ${other}`;
      sys.symlink(sys.readlink(source), target);
    } else if (from.type === 'fifo') {
      doing = `cannot create fifo ${other}`;
      sys.mkfifo(target, mode);
    } else {
      doing = `cannot create special file ${other}`;
      sys.mknod(target, from.type === 'block' ? 'block' : 'char', `${from.rdev >> 8}:${from.rdev & 255}`, mode);
    }
  } catch (error) {
    return tool.failed(error, doing, `can't create '${target}'`);
  }
  return keepAttributes(tool, source, target, from, true, rules);
}

async function copyBytes(tool: Tool, source: string, target: string, from: Stat, to: Stat | undefined, rules: Rules): Promise<number> {
  const { sys } = tool;
  const words = (gnu: string, busybox: string, path: string): [string, string] => [
    `${gnu} ${tool.quoteName(path)}`,
    `${busybox} '${path}'`,
  ];
  let input: number;
  try {
    input = await sys.openWait(source, { read: true, noFollow: rules.follow === 'never' });
  } catch (error) {
    return tool.failed(error, `cannot open ${tool.quoteName(source)} for reading`, `can't open '${source}'`);
  }
  let doing = words('cannot create regular file', "can't create", target);
  try {
    const output = await openTarget(tool, target, from, to, rules);
    if (typeof output === 'string') return tool.complain(output);
    if (!rules.attributesOnly) {
      for (;;) {
        doing = words('error reading', 'error reading', source);
        const bytes = await sys.read(input);
        if (bytes.length === 0) break;
        // Between regular files of one file system the kernel copies (copy_file_range(2)), and what fails is neither reading nor writing.
        doing =
          from.type === 'file' && isBeside(from, sys.fstat(output))
            ? [`error copying ${tool.quoteName(source)} to ${tool.quoteName(target)}`, `error writing '${target}'`]
            : words('error writing', 'error writing', target);
        await sys.write(output, bytes);
      }
    }
    sys.close(output);
    return 0;
  } catch (error) {
    return tool.failed(error, ...doing);
  } finally {
    sys.close(input);
  }
}

const isBeside = (from: Stat, to: Stat): boolean => to.type === 'file' && to.dev === from.dev;

/** A descriptor, or what is wrong. */
async function openTarget(tool: Tool, target: string, from: Stat, to: Stat | undefined, rules: Rules): Promise<number | string> {
  const { sys } = tool;
  const mode = from.mode & 0o777 & ~(rules.preserve.has('ownership') ? 0o077 : 0);
  if (to) {
    try {
      return sys.open(target, { write: true, truncate: !rules.attributesOnly });
    } catch (error) {
      if (!isErrno(error) || !rules.force) throw error;
      sys.unlink(target);
      if (rules.verbose) await tool.print(`removed ${tool.quoteName(target)}\n`);
    }
  }
  try {
    return sys.open(target, { write: true, create: true, exclusive: true }, mode);
  } catch (error) {
    if (isErrno(error, 'EEXIST') && typeOf(sys, target, false) === 'symlink') {
      return tool.busybox
        ? sys.open(target, { write: true, create: true }, mode)
        : `not writing through dangling symlink ${tool.quoteName(target)}`;
    }
    if (isErrno(error, 'EISDIR') && target.endsWith('/'))
      return `cannot create regular file ${tool.quoteName(target)}: ${strerror('ENOTDIR')}`;
    throw error;
  }
}
