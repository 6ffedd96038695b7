import { linesOfTwo } from '../line-files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const join: ToolDefinition = {
  name: 'join',
  usage: '[OPTION]... FILE1 FILE2',
  about: 'Joins the lines of two sorted files that agree in a field.',
  short: '1:2:j:t:a:v:e:o:i',
  long: { 'ignore-case': 'i', 'check-order': 'c', 'nocheck-order': 'n', header: 'H' },
  async run(tool) {
    const files = await linesOfTwo(tool);
    if (typeof files === 'number') return files;
    const separator = tool.value('t');
    const split = (line: string): string[] => (separator === undefined ? line.trim().split(/\s+/) : line.split(separator));
    const fields = [Number(tool.value('1') ?? tool.value('j') ?? 1) - 1, Number(tool.value('2') ?? tool.value('j') ?? 1) - 1] as const;
    const keyOf = (row: readonly string[], side: 0 | 1): string =>
      tool.has('i') ? (row[fields[side]] ?? '').toLowerCase() : (row[fields[side]] ?? '');
    const empty = tool.value('e') ?? '';
    const format = tool.value('o')?.split(/[ ,]/);
    const print = (key: string, left: readonly string[] | undefined, right: readonly string[] | undefined): Promise<void> => {
      const without = (row: readonly string[], side: 0 | 1): string[] => row.filter((_, i) => i !== fields[side]);
      const cells = format
        ? format.map((cell) => {
            if (cell === '0') return key;
            const [side, field] = cell.split('.').map(Number);
            return (side === 1 ? left : right)?.[(field ?? 1) - 1] || empty;
          })
        : [key, ...(left ? without(left, 0) : []), ...(right ? without(right, 1) : [])];
      return tool.print(`${cells.join(separator ?? ' ')}\n`);
    };
    const [left, right] = [files[0].map(split), files[1].map(split)];
    const alone = tool.values('v');
    const also = [...tool.values('a'), ...alone];
    const used = new Set<readonly string[]>();
    for (const a of left) {
      const partners = right.filter((b) => keyOf(b, 1) === keyOf(a, 0));
      for (const b of partners) {
        used.add(b);
        if (alone.length === 0) await print(a[fields[0]] ?? '', a, b);
      }
      if (partners.length === 0 && also.includes('1')) await print(a[fields[0]] ?? '', a, undefined);
    }
    if (also.includes('2')) for (const b of right) if (!used.has(b)) await print(b[fields[1]] ?? '', undefined, b);
    return 0;
  },
};

export const main = gnu(join);
