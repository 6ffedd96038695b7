import { type Missing, realPath, relativePath, withoutDots } from '../files/real-path.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const realpath: ToolDefinition = {
  name: 'realpath',
  usage: '[OPTION]... FILE...',
  about: 'Prints the absolute path of each file, without links.',
  short: 'eLmPqsz1:2:',
  long: {
    'canonicalize-existing': 'e',
    'canonicalize-missing': 'm',
    logical: 'L',
    physical: 'P',
    quiet: 'q',
    strip: 's',
    'no-symlinks': 's',
    'relative-to=': '1',
    'relative-base=': '2',
    zero: 'z',
  },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    const [toward, base] = [tool.value('1') ?? tool.value('2'), tool.value('2')];
    let status = 0;
    let [from, top]: (string | undefined)[] = [undefined, undefined];
    try {
      if (toward !== undefined) from = resolved(tool, toward);
      if (base !== undefined) top = resolved(tool, base);
    } catch (error) {
      return tool.failed(error, toward ?? '', toward ?? '');
    }
    if (top !== undefined && from !== undefined && !isBelow(from, top)) from = undefined;
    for (const path of tool.args) {
      try {
        const found = resolved(tool, path);
        const shown = from === undefined || (top !== undefined && !isBelow(found, top)) ? found : relativePath(from, found);
        await tool.print(`${shown}${tool.has('z') ? '\0' : '\n'}`);
      } catch (error) {
        status = tool.has('q') ? 1 : await tool.failed(error, path || "''", path);
      }
    }
    return status;
  },
};

function resolved(tool: Tool, path: string): string {
  const missing = ({ e: 'none', m: 'any' } as Readonly<Record<string, Missing>>)[tool.lastOf('e', 'm') ?? ''] ?? 'last';
  const way = tool.lastOf('L', 'P', 's');
  return realPath(tool.sys, way === 'L' && path ? withoutDots(path) : path, missing, way !== 's');
}

const isBelow = (path: string, top: string): boolean => top === '/' || path === top || path.startsWith(`${top}/`);

export const main = gnu(realpath);
