import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { RandomNumbers, randomSource, SourceEnded } from '../random-source.ts';
import { linesOf } from '../text/line-files.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** From where on a file is not held as a whole, if only some of its lines are wanted. */
const LARGE = 8 * 1024 * 1024;

export const shuf: ToolDefinition = {
  name: 'shuf',
  usage: '[OPTION]... [FILE]',
  about: 'Prints lines in an order of chance.',
  short: 'ei:n:o:rz',
  long: {
    echo: 'e',
    'input-range=': 'i',
    'head-count=': 'n',
    'output=': 'o',
    repeat: 'r',
    'zero-terminated': 'z',
    'random-source=': 's',
  },
  async run(tool) {
    const fault = faultOf(tool);
    if (fault) return fault.usage ? tool.wrong(fault.message) : tool.complain(fault.message);
    const end = tool.has('z') ? '\0' : '\n';
    const count = tool.value('n') === undefined ? Number.POSITIVE_INFINITY : Math.min(...tool.values('n').map(Number));
    const lines = await inputOf(tool, end, count);
    if (!lines) return 1;
    const source = randomSource(tool, tool.value('s'), '');
    if (typeof source === 'string') return tool.complain(source);
    const numbers = new RandomNumbers(source);
    try {
      if (tool.has('r')) {
        if (count > 0 && lines.length === 0) return tool.complain('no lines to repeat');
        for (let i = 0; i < count; i++) await tool.print((lines[numbers.below(lines.length)] ?? '') + end);
        return 0;
      }
      return await put(
        tool,
        chosen(tool, lines, count, numbers)
          .map((line) => line + end)
          .join(''),
      );
    } catch (error) {
      if (!(error instanceof SourceEnded)) throw error;
      return tool.complain(error.message);
    }
  },
};

function chosen(tool: Tool, lines: string[], count: number, numbers: RandomNumbers): string[] {
  let pool = lines;
  if (reservoir(tool, count)) {
    pool = lines.slice(0, count);
    for (let seen = pool.length + 1; seen <= lines.length; seen++) {
      const place = numbers.below(seen);
      if (place < pool.length) pool[place] = lines[seen - 1] ?? '';
    }
  }
  const wanted = Math.min(count, pool.length);
  for (let i = 0; i < wanted; i++) {
    const j = i + numbers.below(pool.length - i);
    [pool[i], pool[j]] = [pool[j] ?? '', pool[i] ?? ''];
  }
  return pool.slice(0, wanted);
}

/** Whether lines are chosen as they come, because nobody knows how many there will be. */
function reservoir(tool: Tool, count: number): boolean {
  if (count === Number.POSITIVE_INFINITY || tool.has('e', 'i')) return false;
  const [path = '-'] = tool.args;
  try {
    const { type, size } = path === '-' ? tool.sys.fstat(0) : tool.sys.stat(path);
    return type !== 'file' || size > LARGE;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return true;
  }
}

async function inputOf(tool: Tool, end: string, count: number): Promise<string[] | undefined> {
  const range = tool.value('i');
  if (range !== undefined) {
    const [low = 0, high = 0] = range.split('-').map(Number);
    return Array.from({ length: high - low + 1 }, (_, i) => String(low + i));
  }
  if (tool.has('e')) return [...tool.args];
  return count === 0 ? [] : linesOf(tool, tool.args[0] ?? '-', end);
}

async function put(tool: Tool, output: string): Promise<number> {
  const file = tool.value('o');
  if (file === undefined) await tool.print(output);
  else {
    try {
      tool.sys.writeFile(file, utf8(output));
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`${file}: ${strerror(error.code)}`);
    }
  }
  return 0;
}

function faultOf(tool: Tool): { message: string; usage: boolean } | undefined {
  const said = (message: string, usage = false) => ({ message, usage });
  for (const { name, value = '' } of tool.given) {
    if (name === 'n' && !/^\d+$/.test(value)) return said(`invalid line count: ${tool.quote(value)}`);
    if (name !== 'i') continue;
    if (tool.values('i').length > 1) return said('multiple -i options specified');
    const [, low = '', high = ''] = /^(\d+)-(\d+)$/.exec(value) ?? [];
    if (low === '') return said(`invalid input range: ${tool.quote(/^\d+-/.test(value) ? value.replace(/^\d+-/, '') : value)}`);
    if (Number(high) + 1 < Number(low)) return said(`invalid input range: ${tool.quote(value)}`);
  }
  if (tool.has('e') && tool.has('i')) return said('cannot combine -e and -i options', true);
  const most = tool.has('e') ? Number.POSITIVE_INFINITY : tool.has('i') ? 0 : 1;
  return tool.args.length > most ? said(`extra operand ${tool.quote(tool.args[most] ?? '')}`, true) : undefined;
}

export const main = gnu(shuf);
