import { fromNumber } from '../../libc/long-double.ts';
import { numberFormat } from '../text/number-format.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const BUFFER = 8192;

export const seq: ToolDefinition = {
  name: 'seq',
  usage: '[OPTION]... [FIRST [INCREMENT]] LAST',
  about: 'Prints a sequence of numbers.',
  short: 'ws:f:',
  long: { 'equal-width': 'w', 'separator=': 's', 'format=': 'f' },
  stopAtOperand: true,
  negativeOperands: true,
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    if (tool.args.length > 3) return tool.wrong(`extra operand ${tool.quote(tool.args[3] ?? '')}`);
    const bad = tool.args.find(
      (word, i) => !(Number.isFinite(numberOf(word)) || i === tool.args.length - 1) || Number.isNaN(numberOf(word)),
    );
    if (bad !== undefined && /^[-+]?nan$/i.test(bad))
      return tool.wrong(`invalid ${tool.quote('not-a-number')} argument: ${tool.quote(bad)}`);
    if (bad !== undefined) return tool.wrong(`invalid floating point argument: ${tool.quote(bad)}`);
    const written = tool.value('f');
    const format = written === undefined ? undefined : numberFormat(written);
    if (typeof format === 'string') return tool.complain(`format ${tool.quote(written ?? '')} ${format}`);
    const numbers = tool.args.map(numberOf);
    const [first, step, last] =
      numbers.length === 1
        ? [1, 1, numbers[0] ?? 0]
        : numbers.length === 2
          ? [numbers[0] ?? 0, 1, numbers[1] ?? 0]
          : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0];
    if (step === 0) return tool.wrong(`invalid Zero increment value: ${tool.quote(tool.args[1] ?? '')}`);
    const places = Math.max(...tool.args.slice(0, -1).map((word) => word.split('.')[1]?.length ?? 0), 0);
    const count = Math.floor((last - first) / step + 1e-9) + 1;
    const end = first + (count - 1) * step;
    const width = tool.has('w') ? Math.max(first.toFixed(places).length, end.toFixed(places).length) : 0;
    const show = (value: number): string => {
      if (format) return format.before + format.show(fromNumber(value)) + format.after;
      const size = Math.abs(value).toFixed(places);
      return value < 0 ? `-${size.padStart(width - 1, '0')}` : size.padStart(width, '0');
    };
    const separator = tool.value('s') ?? '\n';
    // As it goes, a buffer at a time: there may be no end to it.
    for (let i = 0; i < count; ) {
      let buffer = '';
      for (; i < count && buffer.length < BUFFER; i++) buffer += show(first + i * step) + (i === count - 1 ? '\n' : separator);
      await tool.print(buffer);
    }
    return 0;
  },
};

/** As strtold(3) reads it: there may be no end. */
function numberOf(word: string): number {
  if (/^[-+]?inf(inity)?$/i.test(word)) return word.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return word === '' ? Number.NaN : Number(word);
}

export const main = gnu(seq);
