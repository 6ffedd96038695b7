import { gnu, type ToolDefinition } from '../tool.ts';

export const seq: ToolDefinition = {
  name: 'seq',
  usage: '[OPTION]... [FIRST [INCREMENT]] LAST',
  about: 'Prints a sequence of numbers.',
  short: 'ws:f:',
  long: { 'equal-width': 'w', 'separator=': 's', 'format=': 'f' },
  stopAtOperand: true,
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    if (tool.args.length > 3) return tool.wrong(`extra operand ${tool.quote(tool.args[3] ?? '')}`);
    const bad = tool.args.find((word) => !Number.isFinite(Number(word)) || word === '');
    if (bad !== undefined) return tool.wrong(`invalid floating point argument: ${tool.quote(bad)}`);
    if (tool.has('f')) return tool.notSimulated('-f');
    const numbers = tool.args.map(Number);
    const [first, step, last] =
      numbers.length === 1
        ? [1, 1, numbers[0] ?? 0]
        : numbers.length === 2
          ? [numbers[0] ?? 0, 1, numbers[1] ?? 0]
          : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
    if (step === 0) return tool.wrong(`invalid Zero increment value: ${tool.quote(tool.args[1] ?? '')}`);
    const places = Math.max(...tool.args.slice(0, -1).map((word) => word.split('.')[1]?.length ?? 0), 0);
    const items: string[] = [];
    for (let i = 0, at = first; step > 0 ? at <= last + 1e-9 : at >= last - 1e-9; at = first + ++i * step) items.push(at.toFixed(places));
    const width = tool.has('w') ? Math.max(...items.map((item) => item.length)) : 0;
    if (items.length) await tool.print(`${items.map((item) => item.padStart(width, '0')).join(tool.value('s') ?? '\n')}\n`);
    return 0;
  },
};

export const main = gnu(seq);
