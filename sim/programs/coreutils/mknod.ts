import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const mknod: ToolDefinition = {
  name: 'mknod',
  usage: '[OPTION]... NAME TYPE [MAJOR MINOR]',
  about: 'Makes a device file (b, c) or a named pipe (p).',
  short: 'm:Z',
  long: { 'mode=': 'm' },
  async run(tool) {
    const [path, type, major, minor, extra] = tool.args;
    if (path === undefined) return tool.wrong('missing operand');
    if (type === undefined) return tool.wrong(`missing operand after ${tool.quote(path)}`);
    if (type.startsWith('p')) {
      if (major !== undefined) {
        await tool.complain(`extra operand ${tool.quote(major)}`);
        await printError(tool.sys, 'Fifos do not have major and minor device numbers.\n');
        return tool.wrong(undefined);
      }
    } else if (major === undefined || minor === undefined) {
      await tool.complain(`missing operand after ${tool.quote(major ?? type)}`);
      if (major === undefined) await printError(tool.sys, 'Special files require major and minor device numbers.\n');
      return tool.wrong(undefined);
    }
    if (!/^[bcup]/.test(type)) return tool.wrong(`invalid device type ${tool.quote(type)}`);
    if (extra !== undefined) return tool.wrong(`extra operand ${tool.quote(extra)}`);
    for (const [word, what] of [
      [major, 'major'],
      [minor, 'minor'],
    ] as const)
      if (word !== undefined && !/^\d+$/.test(word)) return tool.complain(`invalid ${what} device number ${tool.quote(word)}`);
    try {
      if (type.startsWith('p')) tool.sys.mkfifo(path, 0o666);
      else tool.sys.mknod(path, type.startsWith('b') ? 'block' : 'char', `${Number(major)}:${Number(minor)}`, 0o666);
      const mode = tool.value('m');
      if (mode !== undefined) tool.sys.chmod(path, Number.parseInt(mode, 8));
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`${path}: ${strerror(error.code)}`);
    }
    return 0;
  },
};

export const main = gnu(mknod);
