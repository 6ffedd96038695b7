import { withEscapes } from '../text/escapes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const echo: ToolDefinition = {
  name: 'echo',
  usage: '[-neE] [STRING]...',
  about: 'Writes its arguments to standard output.',
  short: '',
  raw: true,
  async run(tool) {
    const args = [...tool.args];
    let newline = true;
    let escapes = false;
    for (; /^-[neE]+$/.test(args[0] ?? ''); args.shift()) {
      if (args[0]?.includes('n')) newline = false;
      if (args[0]?.includes('e')) escapes = true;
      if (args[0]?.includes('E')) escapes = false;
    }
    const line = args.join(' ');
    const { text, stop } = escapes ? withEscapes(line) : { text: line, stop: false };
    await tool.print(text + (newline && !stop ? '\n' : ''));
    return 0;
  },
};

export const main = gnu(echo);
