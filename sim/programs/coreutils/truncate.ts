import { isErrno, strerror } from '../../base/errno.ts';
import { parseSize } from '../sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const truncate: ToolDefinition = {
  name: 'truncate',
  usage: 'OPTION... FILE...',
  about: 'Makes files shorter or longer. What is added is a hole: it takes no room.',
  short: 'cor:s:',
  long: { 'no-create': 'c', 'reference=': 'r', 'size=': 's' },
  async run(tool) {
    const given = tool.value('s');
    const reference = tool.value('r');
    if (given === undefined && reference === undefined)
      return tool.wrong(`you must specify either ${tool.quote('--size')} or ${tool.quote('--reference')}`);
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    const [, relation = '', digits = ''] = /^\s*([-+<>/%]?)(.*)$/s.exec(given ?? '') ?? [];
    const amount = given === undefined ? tool.sys.stat(reference ?? '').size : parseSize(digits);
    if (amount === undefined) return tool.complain(`Invalid number: ${tool.quote(digits)}`);
    let status = 0;
    for (const path of tool.args) {
      try {
        const fd = tool.sys.open(path, { write: true, create: !tool.has('c') }, 0o666);
        try {
          tool.sys.truncate(fd, Math.max(0, wanted(relation, amount, tool.sys.fstat(fd).size)));
        } finally {
          tool.sys.close(fd);
        }
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (tool.has('c') && error.code === 'ENOENT') continue;
        status = await tool.complain(
          `${tool.busybox ? '' : 'cannot open '}${tool.busybox ? `${path}: open` : `'${path}' for writing`}: ${strerror(error.code)}`,
        );
      }
    }
    return status;
  },
};

function wanted(relation: string, amount: number, size: number): number {
  switch (relation) {
    case '+':
      return size + amount;
    case '-':
      return size - amount;
    case '<':
      return Math.min(size, amount);
    case '>':
      return Math.max(size, amount);
    case '/':
      return amount === 0 ? size : size - (size % amount);
    case '%':
      return amount === 0 ? size : Math.ceil(size / amount) * amount;
    default:
      return amount;
  }
}

export const main = gnu(truncate);
