import { isErrno, strerror } from '../../base/errno.ts';
import type { Signal } from '../../kernel/sys.ts';
import { userByName } from '../../libc/passwd.ts';
import { signalNamed } from '../../libc/signal-numbers.ts';
import { compile } from '../text/regular-expression.ts';
import type { Tool, ToolDefinition } from '../tool.ts';
import { type ProcessInfo, processes } from './process-table.ts';

/** What pgrep and pkill take alike. */
export const MATCHING: Pick<ToolDefinition, 'short' | 'long' | 'wrongUsage' | 'digits'> = {
  short: 'acd:flnovxeu:P:s:',
  long: {
    'list-name': 'l',
    'list-full': 'a',
    full: 'f',
    exact: 'x',
    'euid=': 'u',
    'parent=': 'P',
    'signal=': 's',
    newest: 'n',
    oldest: 'o',
    count: 'c',
    inverse: 'v',
  },
  wrongUsage: 2,
  digits: 's',
};

/** pgrep and pkill: 0 when something fitted, 1 when nothing did. Without a signal the pids are printed. */
export async function matchProcesses(tool: Tool, signal: Signal | undefined): Promise<number> {
  const { sys } = tool;
  const [pattern] = tool.args;
  const name = tool.value('s');
  const sent = signal && name !== undefined ? signalNamed(name) : signal;
  if (signal && !sent) return tool.complain(`invalid signal '${name}'`, 2);
  if (pattern === undefined && !tool.has('u', 'P')) return tool.wrong('no matching criteria specified', 2);
  const matcher = pattern === undefined ? undefined : compile([pattern], { syntax: 'E', line: tool.has('x') });
  const users = tool.values('u').flatMap((list) => list.split(','));
  const unknown = users.find((user) => !userByName(sys, user) && !/^\d+$/.test(user));
  if (unknown !== undefined) return tool.complain(`invalid user name: ${unknown}`, 2);
  const uids = users.map((user) => userByName(sys, user)?.uid ?? Number(user));
  const parents = tool
    .values('P')
    .flatMap((list) => list.split(','))
    .map(Number);
  const fits = (process: ProcessInfo): boolean => {
    if (uids.length && !uids.includes(process.euid)) return false;
    if (parents.length && !parents.includes(process.ppid)) return false;
    if (!matcher) return true;
    matcher.lastIndex = 0;
    return matcher.test(tool.has('f') ? process.args.join(' ') : process.comm);
  };
  let found = processes(sys).filter((process) => process.pid !== sys.pid && process.state !== 'Z' && fits(process) !== tool.has('v'));
  if (tool.has('n')) found = found.slice(-1);
  if (tool.has('o')) found = found.slice(0, 1);
  if (tool.has('c') && !sent) await tool.print(`${found.length}\n`);
  else if (!sent)
    await tool.print(
      found
        .map((process) => `${process.pid}${tool.has('a') ? ` ${process.args.join(' ')}` : tool.has('l') ? ` ${process.comm}` : ''}\n`)
        .join(''),
    );
  let failed = false;
  for (const process of sent ? found : []) {
    try {
      sys.kill(process.pid, sent);
      if (tool.has('e')) await tool.print(`${process.comm} killed (pid ${process.pid})\n`);
    } catch (error) {
      if (!isErrno(error)) throw error;
      failed = true;
      await tool.complain(`killing pid ${process.pid} failed: ${strerror(error.code)}`);
    }
  }
  return found.length && !failed ? 0 : 1;
}
