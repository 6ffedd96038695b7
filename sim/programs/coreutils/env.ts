import { printError } from '../../libc/stdio.ts';
import { become } from '../processes/become.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const env: ToolDefinition = {
  name: 'env',
  usage: '[OPTION]... [-] [NAME=VALUE]... [COMMAND [ARG]...]',
  about: 'Runs a command with a changed environment, or prints the environment.',
  short: 'iu:0C:S:v',
  wrongUsage: 125,
  long: { 'ignore-environment': 'i', 'unset=': 'u', null: '0', 'chdir=': 'C', 'split-string=': 'S', debug: 'v' },
  stopAtOperand: true,
  async run(tool) {
    const tell = (step: string): Promise<unknown> => (tool.has('v') ? printError(tool.sys, `${step}\n`) : Promise.resolve());
    const split = splitString(tool);
    if (split)
      await tell(
        `split -S:  ${tool.quote(tool.value('S') ?? '')}\n into:    ${split.map((word) => tool.quote(word)).join('\n     &    ')}`,
      );
    const words = [...(split ?? []), ...tool.args];
    const clear = tool.has('i') || words[0] === '-';
    if (words[0] === '-') words.shift();
    if (clear) await tell('cleaning environ');
    const env = clear ? {} : { ...tool.sys.env };
    for (const name of tool.values('u')) {
      if (name === '' || name.includes('=')) return tool.complain(`cannot unset ${tool.quote(name)}: Invalid argument`, 125);
      await tell(`unset:    ${name}`);
      delete env[name];
    }
    while (words[0]?.includes('=')) {
      const word = words.shift() ?? '';
      await tell(`setenv:   ${word}`);
      env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
    }
    const folder = tool.value('C');
    if (folder !== undefined) {
      if (words.length === 0) return tool.wrong('must specify command with --chdir (-C)', 125);
      await tell(`chdir:    ${tool.quoteName(folder)}`);
      try {
        tool.sys.chdir(folder);
      } catch (error) {
        await tool.failed(error, `cannot change directory to '${folder}'`, folder);
        return 125;
      }
    }
    if (words.length) {
      await tell([`executing: ${words[0]}`, ...words.map((word, i) => `   arg[${i}]= ${tool.quote(word)}`)].join('\n'));
      return become(tool, words, env);
    }
    await tool.print(
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}${tool.has('0') ? '\0' : '\n'}`)
        .join(''),
    );
    return 0;
  },
};

/** `-S 'a b'`: words as they would stand on a `#!` line that took more than one; quotes hold them together. */
function splitString(tool: Tool): string[] | undefined {
  return tool
    .value('S')
    ?.match(/(?:[^\s'"\\]|\\.|'[^']*'|"(?:[^"\\]|\\.)*")+/g)
    ?.map((word) => word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)/g, (_, a, b, c) => a ?? b?.replace(/\\(.)/g, '$1') ?? c))
    .map((word) => word.replace(/\$\{(\w+)\}/g, (_, name: string) => tool.sys.env[name] ?? ''));
}

export const main = gnu(env);
