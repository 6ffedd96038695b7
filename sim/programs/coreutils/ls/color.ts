import type { Tool } from '../../tool.ts';
import type { Entry } from './long.ts';

/** Are names painted? GNU only when asked (--color), BusyBox whenever it writes to a terminal. */
export function paints(tool: Tool): boolean {
  const tty = tool.sys.isatty(1);
  const asked = tool.given.findLast(({ name }) => name === '#');
  const on = asked ? asked.value === undefined || asked.value === 'always' || (asked.value === 'auto' && tty) : tool.busybox && tty;
  if (!on || tool.busybox) return on;
  // Without LS_COLORS, dircolors' defaults hold for the terminals it knows.
  const { LS_COLORS, COLORTERM, TERM = '' } = tool.sys.env;
  return Boolean(LS_COLORS || COLORTERM || KNOWN_TERMINALS.test(TERM));
}

const KNOWN_TERMINALS =
  /^(ansi|.*color.*|con\d+x\d+|cons25|console|cygwin|.*direct.*|dtterm|gnome|hurd|jfbterm|konsole|kterm|linux.*|mach.*|mlterm|putty.*|rxvt.*|screen.*|st|terminator|tmux.*|vt100|vt220|xterm.*)$/;

export function colored(tool: Tool): (entry: Entry) => string {
  if (!paints(tool)) return ({ name }) => name;
  if (tool.busybox) return (entry) => `\x1b[${busyboxCode(entry)}m${entry.name}\x1b[m`;
  // The first colour is preceded by a reset, in case the terminal was left in some other state.
  let begun = false;
  return (entry) => {
    const code = gnuCode(entry);
    if (!code) return entry.name;
    const reset = begun ? '' : '\x1b[0m';
    begun = true;
    return `${reset}\x1b[${code}m${entry.name}\x1b[0m`;
  };
}

/** The built-in defaults of dircolors(1). */
function gnuCode({ stat }: Entry): string {
  if (stat.type === 'symlink') return '01;36';
  if (stat.type === 'directory')
    return stat.mode & 0o1000 && stat.mode & 2 ? '30;42' : stat.mode & 2 ? '34;42' : stat.mode & 0o1000 ? '37;44' : '01;34';
  if (stat.type === 'file') return stat.mode & 0o4000 ? '37;41' : stat.mode & 0o2000 ? '30;43' : stat.mode & 0o111 ? '01;32' : '';
  return { fifo: '33', socket: '01;35', char: '01;33', block: '01;33' }[stat.type];
}

function busyboxCode({ stat }: Entry): string {
  const colors = {
    directory: '1;34',
    symlink: '1;36',
    fifo: '0;33',
    socket: '1;35',
    char: '1;33',
    block: '1;33',
    file: stat.mode & 0o111 ? '1;32' : '0;0',
  };
  return colors[stat.type];
}
