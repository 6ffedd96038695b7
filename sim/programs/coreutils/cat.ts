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
    const state: State = { line: 0, start: true, blank: false, held: false };
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
        else
          await tool.sys.write(
            1,
            decorated(bytes, state, (...names) => tool.has(...names)),
          );
      }
    });
    if (state.held) await tool.print('\r');
    // At its end GNU's cat closes the standard input that it read.
    if (!tool.busybox && (tool.args.length === 0 || tool.args.includes('-')) && !tool.sys.descriptors().includes(0))
      return tool.complain(`closing standard input: ${strerror('EBADF')}`);
    return status || intoItself;
  },
};

interface State {
  line: number;
  /** At the beginning of a line. */
  start: boolean;
  blank: boolean;
  /** A carriage return that may yet turn out to stand before a newline. */
  held: boolean;
}

function decorated(bytes: Uint8Array, state: State, has: (...names: string[]) => boolean): Uint8Array {
  const out: number[] = [];
  const write = (text: string) => {
    for (let i = 0; i < text.length; i++) out.push(text.charCodeAt(i));
  };
  const [shows, tabs, ends] = [has('v', 'e', 't', 'A'), has('T', 't', 'A'), has('E', 'e', 'A')];
  for (const byte of bytes) {
    const newline = byte === NEWLINE;
    const blankLine = state.start && newline;
    if (blankLine && has('s') && state.blank) continue;
    if (state.held) write(newline ? '^M' : '\r');
    state.held = false;
    if (state.start && (has('b') ? !blankLine : has('n'))) write(`${String(++state.line).padStart(6)}\t`);
    if (state.start) state.blank = blankLine;
    state.start = newline;
    if (newline) write(ends ? '$\n' : '\n');
    else if (byte === RETURN && ends && !shows) state.held = true;
    else if (byte === TAB) write(tabs ? '^I' : '\t');
    else if (shows) write(visible(byte));
    else out.push(byte);
  }
  return Uint8Array.from(out);
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;

/** `^A` for a control character, `M-` before what has the eighth bit. */
function visible(byte: number): string {
  if (byte >= 128) return `M-${visible(byte - 128)}`;
  return byte < 32 || byte === 127 ? `^${String.fromCharCode(byte ^ 64)}` : String.fromCharCode(byte);
}

export const main = gnu(cat);
