import { describeAll, describeChanged, restore, saved } from '../terminal/terminal-modes.ts';
import { SETTINGS } from '../terminal/terminal-settings.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const stty: ToolDefinition = {
  name: 'stty',
  usage: '[SETTING]...',
  about: 'Shows or changes how a terminal behaves.',
  short: 'agF:',
  raw: true,
  async run(tool) {
    const { sys } = tool;
    if (!sys.isatty(0))
      return tool.complain(
        tool.busybox ? 'standard input: Inappropriate ioctl for device' : "'standard input': Inappropriate ioctl for device",
      );
    const { rows, cols } = sys.winsize(0);
    const modes = sys.tcgetattr(0);
    const words = tool.args.filter((word) => word !== '-a' && word !== '--all' && word !== '-g' && word !== '--save');
    if (words.length === 0) {
      const all = tool.args.some((word) => word === '-a' || word === '--all');
      if (tool.args.some((word) => word === '-g' || word === '--save')) await tool.print(`${saved(modes)}\n`);
      else await tool.print(all ? describeAll(modes, { rows, cols }) : describeChanged(modes, cols));
      return 0;
    }
    while (words.length) {
      const word = words.shift() ?? '';
      const restored = restore(word);
      if (restored) sys.tcsetattr(0, restored);
      else if (word === 'size') await tool.print(`${rows} ${cols}\n`);
      else if (word === 'speed') await tool.print('38400\n');
      else if (word === 'rows' || word === 'cols' || word === 'columns') {
        const now = sys.winsize(0);
        const value = Number(words.shift());
        sys.setWinsize(0, word === 'rows' ? { ...now, rows: value } : { ...now, cols: value });
      } else {
        const on = !word.startsWith('-');
        const change = SETTINGS[word.replace(/^-/, '')]?.(on);
        if (!change) return tool.wrong(`invalid argument ${tool.quote(word)}`);
        sys.tcsetattr(0, change);
      }
    }
    return 0;
  },
};

export const main = gnu(stty);
