import { isErrno, strerror } from '../../base/errno.ts';
import { parseSize } from '../files/sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const fallocate: ToolDefinition = {
  name: 'fallocate',
  usage: '[options] <filename>',
  about: 'Sets room on the disk aside for a file.',
  short: 'cdil:no:pvxzV',
  long: {
    'length=': 'l',
    'offset=': 'o',
    'keep-size': 'n',
    'punch-hole': 'p',
    'zero-range': 'z',
    'dig-holes': 'd',
    'collapse-range': 'c',
    posix: 'x',
  },
  async run(tool) {
    const [path, extra] = tool.args;
    if (path === undefined) return tool.complain('no filename specified');
    if (extra !== undefined) return tool.complain('unexpected number of arguments');
    if (tool.has('c', 'd', 'i', 'p', 'z', 'n')) return tool.notSimulated('with options other than -l, -o and -x');
    const given = tool.value('l');
    if (given === undefined) return tool.complain('no length argument specified');
    const [length, offset] = [parseSize(given), parseSize(tool.value('o') ?? '0')];
    if (length === undefined) return tool.complain('invalid length value specified');
    if (length === 0) return tool.complain('invalid length value specified');
    if (offset === undefined) return tool.complain('invalid offset value specified');
    let fd: number;
    try {
      fd = tool.sys.open(path, { read: true, write: true, create: true }, 0o666);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`cannot open ${path}: ${strerror(error.code)}`);
    }
    try {
      tool.sys.allocate(fd, offset, length);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`fallocate failed: ${strerror(error.code)}`);
    } finally {
      tool.sys.close(fd);
    }
    return 0;
  },
};

export const main = gnu(fallocate);
