import { localText } from '../../libc/time-zone/local-text.ts';
import { type Login, readLogins, UTMP } from '../../libc/utmp.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const who: ToolDefinition = {
  name: 'who',
  usage: '[OPTION]... [ FILE | ARG1 ARG2 ]',
  about: 'Shows who is logged in.',
  short: 'abdHlmpqrstTuw',
  long: {
    all: 'a',
    boot: 'b',
    count: 'q',
    dead: 'd',
    heading: 'H',
    login: 'l',
    message: 'T',
    mesg: 'T',
    short: 's',
    users: 'u',
    writable: 'T',
  },
  async run(tool) {
    if (tool.has('d', 'l', 'p', 'r', 't') && !tool.has('a')) return tool.notSimulated('-d, -l, -p, -r or -t');
    if (tool.args.length > 2) return tool.wrong(`extra operand ${tool.quote(tool.args[2] ?? '')}`);
    const logins = readLogins(tool.sys, tool.args.length === 1 ? (tool.args[0] ?? UTMP) : UTMP);
    const users = logins.filter(({ type }) => type === 'user');
    if (tool.has('q')) {
      await tool.print(`${users.map(({ user }) => user).join(' ')}\n# users=${users.length}\n`);
      return 0;
    }
    const state = tool.has('T', 'w', 'a');
    const idle = tool.has('u', 'a');
    if (tool.has('H'))
      await tool.print(`NAME     ${state ? '  ' : ''}LINE         TIME             ${idle ? 'IDLE          PID ' : ''}COMMENT\n`);
    const boot = logins.find(({ type }) => type === 'boot');
    if (boot && tool.has('b', 'a')) await tool.print(`${' '.repeat(state ? 11 : 9)}system boot  ${time(tool, boot)}\n`);
    if (tool.has('b') && !tool.has('u', 'a')) return 0;
    const own = tool.has('m') || tool.args.length === 2 ? ownLine(tool) : undefined;
    for (const login of users) {
      if (own !== undefined && login.line !== own) continue;
      const host = login.host ? ` (${login.host})` : '';
      await tool.print(
        `${login.user.padEnd(8)} ${state ? '+ ' : ''}${login.line.padEnd(12)} ${time(tool, login)}${idle ? `   .    ${String(login.pid).padStart(10)}` : ''}${host}\n`,
      );
    }
    return 0;
  },
};

const time = ({ sys }: Tool, login: Login): string => localText(sys, '%F %H:%M', login.time);

/** The terminal on standard input, as utmp names it. */
export function ownLine({ sys }: Pick<Tool, 'sys'>): string {
  return sys.isatty(0) ? sys.ttyname(0).replace('/dev/', '') : '';
}

export const main = gnu(who);
