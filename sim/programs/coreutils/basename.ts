import { gnu, type ToolDefinition } from '../tool.ts';

export const basename: ToolDefinition = {
  name: 'basename',
  usage: 'NAME [SUFFIX]',
  about: 'Prints a file name without its directory, and without the suffix.',
  short: 'as:z',
  long: { multiple: 'a', 'suffix=': 's', zero: 'z' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    const many = tool.has('a', 's');
    if (!many && tool.args.length > 2) return tool.wrong(`extra operand ${tool.quote(tool.args[2] ?? '')}`);
    const suffix = tool.value('s') ?? (many ? '' : (tool.args[1] ?? ''));
    for (const path of many ? tool.args : tool.args.slice(0, 1)) {
      const base = path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/, '');
      await tool.print(
        `${suffix && base !== suffix && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base}${tool.has('z') ? '\0' : '\n'}`,
      );
    }
    return 0;
  },
};

export const main = gnu(basename);
