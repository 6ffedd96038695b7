import { text } from '../../base/bytes.ts';
import { readAll } from '../../libc/stdio.ts';
import { eachInput } from '../input.ts';
import { parseAll } from '../json-values.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const jq: ToolDefinition = {
  name: 'jq',
  usage: '[OPTION]... FILTER [FILE]...',
  about: 'Prints JSON in a readable form; of filters only `.` and paths like `.a.b[0]` are simulated.',
  short: 'crSsnMe',
  long: { 'compact-output': 'c', 'raw-output': 'r', 'sort-keys': 'S', 'monochrome-output': 'M' },
  async run(tool) {
    const [filter = '.', ...files] = tool.args;
    const steps = pathOf(filter);
    if (!steps) return tool.notSimulated(`filter ${filter}`);
    return eachInput(tool, files, async (fd) => {
      const content = text(await readAll(tool.sys, fd));
      for (const value of parseAll(content)) {
        for (const found of walk(value, steps))
          await tool.print(
            tool.has('r') && typeof found === 'string'
              ? `${found}\n`
              : `${JSON.stringify(found ?? null, undefined, tool.has('c') ? undefined : 2)}\n`,
          );
      }
    });
  },
};

type Step = string | number;
const EACH: Step = '[]';

/** The steps of a path: names, numbers, and `[]` for every element. */
function pathOf(filter: string): Step[] | undefined {
  const steps: Step[] = [];
  const rest = filter.trim().replace(/^\./, '');
  for (const [whole, name, quoted, index] of rest.matchAll(/\.?([A-Za-z_]\w*)|\.?\["((?:[^"\\])*)"\]|\[(-?\d*)\]|(.)/g)) {
    if (name !== undefined || quoted !== undefined) steps.push(name ?? quoted ?? '');
    else if (index !== undefined) steps.push(index === '' ? EACH : Number(index));
    else if (whole) return undefined;
  }
  return filter.trim().startsWith('.') ? steps : undefined;
}

function walk(value: unknown, [step, ...rest]: readonly Step[]): unknown[] {
  if (step === undefined) return [value];
  if (step === EACH) return Object.values((value ?? {}) as object).flatMap((one) => walk(one, rest));
  if (typeof step === 'number' && Array.isArray(value)) return walk(value.at(step), rest);
  return walk((value as Record<string, unknown> | null)?.[step], rest);
}

export const main = gnu(jq);
