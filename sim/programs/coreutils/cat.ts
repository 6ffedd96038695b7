import { text } from '../../base/bytes.ts';
import { strerror } from '../../base/errno.ts';
import { eachInput } from '../input.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const cat: ToolDefinition = {
  name: 'cat',
  usage: '[OPTION]... [FILE]...',
  about: 'Writes the files, or standard input, to standard output.',
  short: 'AbeEnstTuv',
  long: {
    'show-all': 'A',
    'number-nonblank': 'b',
    'show-ends': 'E',
    number: 'n',
    'squeeze-blank': 's',
    'show-tabs': 'T',
    'show-nonprinting': 'v',
  },
  async run(tool) {
    const plain = tool.given.every(({ name }) => name === 'u');
    const state = { line: 0, start: true, blank: false };
    const out = tool.sys.fstat(1);
    let intoItself = 0;
    const status = await eachInput(tool, tool.args, async (fd, name) => {
      const { type, dev, ino, size } = tool.sys.fstat(fd);
      if (!tool.busybox && type === 'file' && out.ino === ino && out.dev === dev && tool.sys.seek(fd, 0, 'current') < size) {
        intoItself = await tool.complain(`${name}: input file is output file`);
        return;
      }
      for (;;) {
        const bytes = await tool.sys.read(fd);
        if (bytes.length === 0) return;
        if (plain) await tool.sys.write(1, bytes);
        else await tool.print(decorated(text(bytes), state, (...names) => tool.has(...names)));
      }
    });
    // At its end GNU's cat closes the standard input that it read.
    if (!tool.busybox && (tool.args.length === 0 || tool.args.includes('-')) && !tool.sys.descriptors().includes(0))
      return tool.complain(`closing standard input: ${strerror('EBADF')}`);
    return status || intoItself;
  },
};

function decorated(content: string, state: { line: number; start: boolean; blank: boolean }, has: (...names: string[]) => boolean): string {
  let out = '';
  for (const char of content) {
    const blankLine = state.start && char === '\n';
    if (blankLine && has('s') && state.blank) continue;
    if (state.start && (has('b') ? !blankLine : has('n'))) out += `${String(++state.line).padStart(6)}\t`;
    if (state.start) state.blank = blankLine;
    state.start = char === '\n';
    if (char === '\n') out += has('E', 'e', 'A') ? '$\n' : '\n';
    else if (char === '\t') out += has('T', 't', 'A') ? '^I' : '\t';
    else if (has('v', 'e', 't', 'A') && (char < ' ' || char === '\x7f')) out += `^${String.fromCharCode(char.charCodeAt(0) ^ 64)}`;
    else out += char;
  }
  return out;
}

export const main = gnu(cat);
