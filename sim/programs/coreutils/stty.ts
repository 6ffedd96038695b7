import type { Termios } from '../../kernel/sys.ts';
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
    const words = tool.args.filter((word) => word !== '-a' && word !== '--all');
    if (words.length === 0) {
      const off = [...(modes.canonical ? [] : ['-icanon']), ...(modes.echo ? [] : ['-echo']), ...(modes.signals ? [] : ['-isig'])];
      const flag = (on: boolean, name: string) => `${on ? '' : '-'}${name}`;
      if (!tool.args.some((word) => word === '-a' || word === '--all'))
        await tool.print(`speed 38400 baud; line = 0;\n${off.length ? `${off.join(' ')}\n` : ''}`);
      else
        await tool.print(
          `speed 38400 baud; rows ${rows}; columns ${cols}; line = 0;\nintr = ^C; quit = ^\\; erase = ^?; kill = ^U; eof = ^D; eol = <undef>; eol2 = <undef>; swtch = <undef>; start = ^Q; stop = ^S; susp = ^Z; rprnt = ^R; werase = ^W; lnext = ^V; discard = ^O; min = 1; time = 0;\n-parenb -parodd -cmspar cs8 -hupcl -cstopb cread -clocal -crtscts\n-ignbrk -brkint -ignpar -parmrk -inpck -istrip -inlcr -igncr ${flag(modes.crToNl, 'icrnl')} ixon -ixoff -iuclc -ixany -imaxbel -iutf8\n${flag(modes.nlToCrNl, 'opost')} -olcuc -ocrnl ${flag(modes.nlToCrNl, 'onlcr')} -onocr -onlret -ofill -ofdel nl0 cr0 tab0 bs0 vt0 ff0\n${flag(modes.signals, 'isig')} ${flag(modes.canonical, 'icanon')} iexten ${flag(modes.echo, 'echo')} echoe echok -echonl -noflsh -xcase -tostop -echoprt echoctl echoke -flusho -extproc\n`,
        );
      return 0;
    }
    while (words.length) {
      const word = words.shift() ?? '';
      if (word === 'size') await tool.print(`${rows} ${cols}\n`);
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

const SETTINGS: Readonly<Record<string, (on: boolean) => Partial<Termios>>> = {
  echo: (on) => ({ echo: on }),
  icanon: (on) => ({ canonical: on }),
  isig: (on) => ({ signals: on }),
  icrnl: (on) => ({ crToNl: on }),
  onlcr: (on) => ({ nlToCrNl: on }),
  opost: (on) => ({ nlToCrNl: on }),
  raw: (on) => ({ canonical: !on, signals: !on, crToNl: !on, nlToCrNl: !on }),
  cbreak: (on) => ({ canonical: !on }),
  sane: () => ({ canonical: true, echo: true, signals: true, crToNl: true, nlToCrNl: true }),
};

export const main = gnu(stty);
