import { become } from '../become.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const env: ToolDefinition = {
  name: 'env',
  usage: '[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]',
  about: 'Runs a command with a changed environment, or prints the environment.',
  short: 'iu:0',
  long: { 'ignore-environment': 'i', 'unset=': 'u', null: '0' },
  stopAtOperand: true,
  async run(tool) {
    const words = [...tool.args];
    const clear = tool.has('i') || words[0] === '-';
    if (words[0] === '-') words.shift();
    const env = clear ? {} : { ...tool.sys.env };
    for (const name of tool.values('u')) delete env[name];
    while (words[0]?.includes('=')) {
      const word = words.shift() ?? '';
      env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
    }
    if (words.length) return become(tool, words, env);
    await tool.print(
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}${tool.has('0') ? '\0' : '\n'}`)
        .join(''),
    );
    return 0;
  },
};

export const main = gnu(env);
