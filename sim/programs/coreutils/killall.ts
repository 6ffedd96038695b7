import { isErrno, strerror } from '../../base/errno.ts';
import type { Signal } from '../../kernel/sys.ts';
import { userByName } from '../../libc/passwd.ts';
import { SIGNALS, signalNamed } from '../../libc/signal-numbers.ts';
import { printError } from '../../libc/stdio.ts';
import { processes } from '../processes/process-table.ts';
import { compile } from '../text/regular-expression.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const killall: ToolDefinition = {
  name: 'killall',
  usage: '[OPTION]... [--] NAME...',
  about: 'Sends a signal (SIGTERM, if not said) to all processes of a name.',
  short: 'eIgiqrs:u:vwlVo:y:',
  long: {
    exact: 'e',
    'ignore-case': 'I',
    interactive: 'i',
    quiet: 'q',
    regexp: 'r',
    'signal=': 's',
    'user=': 'u',
    verbose: 'v',
    wait: 'w',
    list: 'l',
  },
  signals: 's',
  digits: 's',
  async run(tool) {
    const { sys } = tool;
    if (tool.has('l')) {
      const names = SIGNALS.map((name) => name.slice(3));
      await tool.print(`${names.join(' ').replace(/(.{1,78})(?: |$)/g, '$1\n')}`);
      return 0;
    }
    const name = tool.value('s') ?? 'TERM';
    const signal: Signal | undefined = name === '0' ? undefined : signalNamed(name);
    if (!signal && name !== '0') return tool.complain(`unknown signal; killall -l lists signals.`).then(() => 1);
    if (tool.args.length === 0 && !tool.has('u')) {
      return tool.wrong(undefined);
    }
    const user = tool.value('u');
    const uid = user === undefined ? undefined : userByName(sys, user)?.uid;
    if (user !== undefined && uid === undefined) return tool.complain(`Cannot find user ${user}`);
    let status = 0;
    for (const wanted of tool.args.length ? tool.args : [undefined]) {
      const pattern =
        wanted === undefined
          ? undefined
          : compile([wanted], { syntax: tool.has('r') ? 'E' : 'F', ignoreCase: tool.has('I'), line: !tool.has('r') });
      const found = processes(sys).filter((one) => {
        if (pattern) pattern.lastIndex = 0;
        return one.pid !== sys.pid && one.state !== 'Z' && (uid === undefined || one.euid === uid) && (!pattern || pattern.test(one.comm));
      });
      let sent = 0;
      for (const one of found) {
        try {
          sys.kill(one.pid, signal);
          sent++;
          if (tool.has('v')) await tool.complain(`Killed ${one.comm}(${one.pid}) with signal ${signal ? SIGNALS.indexOf(signal) + 1 : 0}`);
        } catch (error) {
          if (!isErrno(error)) throw error;
          status = 1;
          const refusal = `${one.comm}(${one.pid}): ${strerror(error.code)}\n`;
          await printError(sys, tool.busybox ? `killall: ${refusal}` : refusal);
        }
      }
      if (sent === 0) {
        status = 1;
        if (!tool.has('q') && wanted !== undefined) await say(tool, wanted);
      }
      while (tool.has('w') && found.some((one) => processes(sys).some(({ pid, state }) => pid === one.pid && state !== 'Z')))
        await sys.sleep(1_000_000);
    }
    return status;
  },
};

/** Without the program's own name in front. */
async function say(tool: Parameters<ToolDefinition['run']>[0], name: string): Promise<void> {
  await printError(tool.sys, `${tool.busybox ? 'killall: ' : ''}${name}: no process ${tool.busybox ? 'killed' : 'found'}\n`);
}

export const main = gnu(killall);
