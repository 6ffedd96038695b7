import { readLines } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const uniq: ToolDefinition = {
  name: 'uniq',
  usage: '[OPTION]... [INPUT [OUTPUT]]',
  about: 'Leaves out lines that repeat the one before.',
  short: 'cdDf:is:uw:z',
  long: {
    count: 'c',
    repeated: 'd',
    'all-repeated=?': 'D',
    'group=?': 'G',
    'skip-fields=': 'f',
    'ignore-case': 'i',
    'skip-chars=': 's',
    unique: 'u',
    'check-chars=': 'w',
    'zero-terminated': 'z',
  },
  async run(tool) {
    const extra = tool.args[2];
    if (extra !== undefined) return tool.wrong(`extra operand ${tool.quote(extra)}`);
    if (!tool.busybox && tool.has('G') && tool.has('c', 'd', 'D', 'u')) return tool.wrong('--group is mutually exclusive with -c/-d/-D/-u');
    if (!tool.busybox && tool.has('D') && tool.has('c'))
      return tool.wrong('printing all duplicated lines and repeat counts is meaningless');
    const method = tool.has('G') ? (tool.value('G') ?? 'separate') : undefined;
    const key = await keyOf(tool);
    if (!key) return 1;
    const [, output] = tool.args;
    if (output !== undefined) {
      const fd = tool.sys.open(output, { write: true, create: true, truncate: true }, 0o666);
      tool.sys.dup2(fd, 1);
      tool.sys.close(fd);
    }
    const end = tool.has('z') ? '\0' : '\n';
    let group: string[] = [];
    let groups = 0;
    const flush = async () => {
      const [first] = group;
      if (first === undefined) return;
      const repeated = group.length > 1;
      const all = tool.has('D', 'G');
      if ((tool.has('d', 'D') && !repeated) || (tool.has('u') && repeated)) return;
      const separate = tool.value('D');
      if (
        method === 'prepend' ||
        method === 'both' ||
        (method === 'separate' || method === 'append' || separate === 'separate' ? groups > 0 : separate === 'prepend')
      )
        await tool.print(end);
      groups++;
      const count = tool.has('c') ? `${String(group.length).padStart(7)} ` : '';
      await tool.print((all ? group : [first]).map((line) => `${count}${line}${end}`).join(''));
    };
    const status = await eachInput(tool, tool.args.slice(0, 1), async (fd) => {
      for await (const line of readLines(tool.sys, fd, end.charCodeAt(0))) {
        if (group[0] === undefined || key(group[0]) !== key(line)) {
          await flush();
          group = [];
        }
        // Only where all of them are written they have to be kept.
        if (tool.has('D', 'G') || group.length === 0) group.push(line);
        else group.length += 1;
      }
    });
    await flush();
    if ((method === 'append' || method === 'both') && groups > 0) await tool.print(end);
    return status;
  },
};

/** What of a line is compared; undefined after a complaint. */
async function keyOf(tool: Tool): Promise<((line: string) => string) | undefined> {
  const numbers: Record<string, number | undefined> = {};
  for (const [option, what] of [
    ['f', 'number of fields to skip'],
    ['s', 'number of bytes to skip'],
    ['w', 'number of bytes to compare'],
  ] as const) {
    const given = tool.value(option);
    if (given === undefined) continue;
    if (!/^\d+$/.test(given)) {
      await tool.complain(`${given}: invalid ${what}`);
      return undefined;
    }
    numbers[option] = Number(given);
  }
  const fields = new RegExp(`^(?:[ \\t]*[^ \\t]*){0,${numbers.f ?? 0}}`);
  return (line) => {
    const rest = line.replace(fields, '').slice(numbers.s ?? 0);
    const compared = numbers.w === undefined ? rest : rest.slice(0, numbers.w);
    return tool.has('i') ? compared.toLowerCase() : compared;
  };
}

export const main = gnu(uniq);
