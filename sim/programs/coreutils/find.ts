import { parse } from '../find/expression.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const find: ToolDefinition = {
  name: 'find',
  usage: '[PATH...] [EXPRESSION]',
  about: 'Looks for files below directories.',
  short: '',
  raw: true,
  async run(tool) {
    const words = [...tool.args];
    const start = words.findIndex((word) => /^[-(!]/.test(word));
    const paths = start < 0 ? words.splice(0) : words.splice(0, start);
    const plan = parse(words);
    if ('wrong' in plan) {
      if (plan.gap) return tool.notSimulated(plan.wrong);
      if (tool.busybox) return tool.complain(`unrecognized: ${plan.wrong}`).then(() => tool.wrong(undefined));
      if (plan.message !== undefined) return tool.complain(plan.message);
      return tool.complain(`unknown predicate \`${plan.wrong}'`);
    }
    for (const check of plan.checks) {
      const message = check(tool.sys);
      if (message !== undefined) return tool.complain(message);
    }
    let status = 0;
    const visit = async (path: string, name: string, depth: number): Promise<void> => {
      try {
        const stat = tool.sys.lstat(path);
        const found = { path, name, stat, depth };
        const inside = stat.type === 'directory' && depth < plan.deepest;
        if (!plan.depthFirst && depth >= plan.least) await plan.test(tool, found);
        if (inside) {
          const names = tool.sys
            .readdir(path)
            .map((entry) => entry.name)
            .filter((entry) => entry !== '.' && entry !== '..');
          for (const entry of names.sort()) await visit(path.endsWith('/') ? path + entry : `${path}/${entry}`, entry, depth + 1);
        }
        if (plan.depthFirst && depth >= plan.least) await plan.test(tool, found);
      } catch (error) {
        status = await tool.failed(error, tool.quote(path), path);
      }
    };
    for (const path of paths.length ? paths : ['.']) await visit(path, path.replace(/\/+$/, '').split('/').pop() || path, 0);
    return status;
  },
};

export const main = gnu(find);
