import { gnu, type ToolDefinition } from '../tool.ts';

export const printenv: ToolDefinition = {
  name: 'printenv',
  usage: '[VARIABLE]...',
  about: 'Prints the values of environment variables, or all of them.',
  short: '0',
  long: { null: '0' },
  async run(tool) {
    const { env } = tool.sys;
    const end = tool.has('0') ? '\0' : '\n';
    if (tool.args.length === 0) {
      await tool.print(
        Object.entries(env)
          .map(([name, value]) => `${name}=${value}${end}`)
          .join(''),
      );
      return 0;
    }
    const values = tool.args.filter((name) => Object.hasOwn(env, name)).map((name) => `${env[name]}${end}`);
    await tool.print(values.join(''));
    return values.length === tool.args.length ? 0 : 1;
  },
};

export const main = gnu(printenv);
