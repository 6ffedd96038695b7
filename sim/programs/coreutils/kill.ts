import type { Signal } from '../../kernel/sys.ts';
import { SIGNALS, signalNamed } from '../../libc/signal-numbers.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

/** procps shows this whenever it is called without processes: an interface form, as it stands. */
const WRONG_CALL = `
Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -q, --queue <value>    integer value to be sent with the signal
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).
`;

export const kill: ToolDefinition = {
  name: 'kill',
  usage: '[-SIGNAL] PID...',
  about: 'Sends a signal (SIGTERM, if not said) to processes.',
  short: '',
  wrongCall: WRONG_CALL,
  raw: true,
  async run(tool) {
    const words = [...tool.args];
    let signal: Signal | undefined = 'SIGTERM';
    let list = false;
    const [first = ''] = words;
    if (first === '-l' || first === '-L') {
      words.shift();
      list = true;
    } else if (first === '-s' || first === '-n') {
      const name = words.splice(0, 2)[1] ?? '';
      signal = signalNamed(name);
      if (!signal && tool.busybox) return tool.complain(`bad signal name '${name}'`);
      if (!signal && words.length) {
        // procps hands a number that is no signal to kill(2).
        for (const word of words) await tool.complain(`(${word}): Invalid argument`);
        return 1;
      }
    } else if (/^-[A-Za-z0-9]+$/.test(first)) {
      words.shift();
      signal = first === '-0' ? undefined : signalNamed(first.slice(1));
      if (!signal && first !== '-0')
        return tool.complain(tool.busybox ? `bad signal name '${first.slice(1)}'` : `invalid argument ${first}`);
    }
    if (list) {
      const names = words.length
        ? words.map((word) =>
            /^\d+$/.test(word) ? SIGNALS[(Number(word) % 128) - 1]?.slice(3) : String(SIGNALS.indexOf(signalNamed(word) ?? 'SIGHUP') + 1),
          )
        : SIGNALS.map((name) => name.slice(3).replace(/^IO$/, tool.busybox ? 'IO' : 'POLL'));
      await tool.print(
        words.length || tool.busybox
          ? `${names.join(words.length ? '\n' : ' ')}\n`
          : `${names.slice(0, 16).join(' ')}\n${names.slice(16).join(' ')}\n`,
      );
      return 0;
    }
    if (words[0] === '--') words.shift();
    if (words.length === 0) return tool.busybox ? tool.complain('you need to specify whom to kill') : tool.wrong(undefined);
    let status = 0;
    for (const word of words) {
      if (!/^-?\d+$/.test(word)) {
        status = await tool.complain(tool.busybox ? `invalid number '${word}'` : `failed to parse argument: '${word}'`);
        continue;
      }
      try {
        tool.sys.kill(Number(word), signal);
      } catch (error) {
        status = await tool.failed(error, `(${word})`, `can't kill pid ${word}`);
      }
    }
    return status;
  },
};

export const main = gnu(kill);
