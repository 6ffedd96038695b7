import { gnu, type ToolDefinition } from '../tool.ts';

export const link: ToolDefinition = {
  name: 'link',
  usage: 'FILE1 FILE2',
  about: 'Gives a file another name.',
  short: '',
  async run(tool) {
    const [file, name, more] = tool.args;
    if (file === undefined) return tool.wrong('missing operand');
    if (name === undefined) return tool.wrong(`missing operand after ${tool.quote(file)}`);
    if (more !== undefined) return tool.wrong(`extra operand ${tool.quote(more)}`);
    try {
      tool.sys.link(file, name);
      return 0;
    } catch (error) {
      return tool.failed(error, `cannot create link ${tool.quoteName(name)} to ${tool.quoteName(file)}`, name);
    }
  },
};

export const main = gnu(link);
