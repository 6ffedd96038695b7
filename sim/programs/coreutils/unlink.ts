import { gnu, type ToolDefinition } from '../tool.ts';

export const unlink: ToolDefinition = {
  name: 'unlink',
  usage: 'FILE',
  about: 'Removes one file.',
  short: '',
  async run(tool) {
    const [path, more] = tool.args;
    if (path === undefined) return tool.wrong('missing operand');
    if (more !== undefined) return tool.wrong(`extra operand ${tool.quote(more)}`);
    try {
      tool.sys.unlink(path);
      return 0;
    } catch (error) {
      return tool.failed(error, `cannot unlink '${path}'`, path);
    }
  },
};

export const main = gnu(unlink);
