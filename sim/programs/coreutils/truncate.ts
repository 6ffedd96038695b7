import { isErrno, strerror } from '../../base/errno.ts';
import { parseSize } from '../files/sizes.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** st_blksize: what -o counts in. */
const BLOCK = 4096;

interface Length {
  readonly relation: string;
  readonly amount: number;
}

export const truncate: ToolDefinition = {
  name: 'truncate',
  usage: 'OPTION... FILE...',
  about: 'Makes files shorter or longer. What is added is a hole: it takes no room.',
  short: 'cor:s:',
  long: { 'no-create': 'c', 'io-blocks': 'o', 'reference=': 'r', 'size=': 's' },
  async run(tool) {
    const given = tool.value('s');
    const reference = tool.value('r');
    const length = lengthOf(tool, given);
    if (typeof length === 'string') return tool.complain(length);
    if (given === undefined && reference === undefined)
      return tool.wrong(`you must specify either ${tool.quote('--size')} or ${tool.quote('--reference')}`);
    if (given !== undefined && reference !== undefined && length.relation === '')
      return tool.wrong(`you must specify a relative ${tool.quote('--size')} with ${tool.quote('--reference')}`);
    if (tool.has('o') && given === undefined)
      return tool.wrong(`${tool.quote('--io-blocks')} was specified but ${tool.quote('--size')} was not`);
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    let base: number | undefined;
    try {
      base = reference === undefined ? undefined : tool.sys.stat(reference).size;
    } catch (error) {
      return tool.failed(error, `cannot stat ${tool.quoteName(reference ?? '')}`, reference ?? '');
    }
    let status = 0;
    for (const path of tool.args) status = (await cut(tool, path, length, base, given !== undefined)) || status;
    return status;
  },
};

/** `+10K`, `%512`; a message where it is none. */
function lengthOf(tool: Tool, given: string | undefined): Length | string {
  if (given === undefined) return { relation: '', amount: 0 };
  const [, relation = '', rest = ''] = /^\s*([-+<>/%]?)\s*(.*)$/s.exec(given) ?? [];
  const amount = /^[<>/%]/.test(relation) && /^[-+]/.test(rest) ? undefined : parseSize(rest);
  if (amount === undefined) return `Invalid number: ${tool.quote(/^[-+]$/.test(relation) ? given : rest)}`;
  if (amount === 0 && /^[/%]$/.test(relation)) return 'division by zero';
  return { relation, amount: tool.has('o') ? amount * BLOCK : amount };
}

async function cut(tool: Tool, path: string, { relation, amount }: Length, base: number | undefined, sized: boolean): Promise<number> {
  const { sys } = tool;
  let fd: number;
  try {
    fd = sys.open(path, { write: true, create: !tool.has('c'), nonBlock: true }, 0o666);
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (tool.has('c') && error.code === 'ENOENT') return 0;
    return tool.complain(`${tool.busybox ? `${path}: open` : `cannot open ${tool.quoteName(path)} for writing`}: ${strerror(error.code)}`);
  }
  const length = sized ? Math.max(0, wanted(relation, amount, base ?? sys.fstat(fd).size)) : (base ?? 0);
  try {
    sys.truncate(fd, length);
    return 0;
  } catch (error) {
    return tool.failed(error, `failed to truncate ${tool.quoteName(path)} at ${length} bytes`, path);
  } finally {
    sys.close(fd);
  }
}

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
      return size - (size % amount);
    case '%':
      return Math.ceil(size / amount) * amount;
    default:
      return amount;
  }
}

export const main = gnu(truncate);
