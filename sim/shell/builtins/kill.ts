import { isErrno, strerror } from '../../base/errno.ts';
import { SIGNALS, signalNamed, signalNumber } from '../../libc/signal-numbers.ts';
import type { Shell } from '../shell.ts';
import type { Builtin } from './builtin.ts';
import { signalTable } from './trap.ts';

const USAGE = 'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n';

export const kill: Builtin = async (shell, args) => {
  const words = [...args];
  if (words[0] === '-l' || words[0] === '-L') return listSignals(shell, words.slice(1));
  let spec = 'TERM';
  const first = words[0] ?? '';
  if (first === '-s' || first === '-n') {
    if (words[1] === undefined) {
      await shell.complain(`${first}: option requires an argument`, 'kill');
      return 1;
    }
    spec = words[1];
    words.splice(0, 2);
  } else if (first.startsWith('-') && first !== '--' && first.length > 1) {
    spec = first.slice(1);
    words.shift();
  }
  if (words[0] === '--') words.shift();
  const signal = spec === '0' || spec === 'EXIT' ? undefined : signalNamed(spec);
  if (signal === undefined && spec !== '0' && spec !== 'EXIT') {
    await shell.complain(`${spec}: invalid signal specification`, 'kill');
    return 1;
  }
  if (words.length === 0) {
    await shell.printError(USAGE);
    return 2;
  }
  let status = 0;
  for (const word of words) {
    const target = await targetOf(shell, word);
    if (target === undefined) {
      status = 1;
      continue;
    }
    try {
      shell.sys.kill(target, signal);
      // A stopped job only takes the signal when it goes on.
      const job = word.startsWith('%') ? shell.jobs.find(word) : shell.jobs.byPid(target);
      if (job && job !== 'ambiguous' && signal !== undefined) job.killedAt = shell.sys.monotonic();
      if (job && job !== 'ambiguous' && job.state === 'stopped' && (signal === 'SIGTERM' || signal === 'SIGHUP'))
        shell.sys.kill(target, 'SIGCONT');
    } catch (error) {
      if (!isErrno(error)) throw error;
      await shell.complain(`(${word.startsWith('%') ? Math.abs(target) : word}) - ${strerror(error.code)}`, 'kill');
      status = 1;
    }
  }
  // A signal to ourselves is dealt with before the next command.
  await shell.sys.sleep(0);
  if (shell.signals.urgent) await shell.handleSignals();
  return status;
};

async function targetOf(shell: Shell, word: string): Promise<number | undefined> {
  if (/^-?\d+$/.test(word)) return Number(word);
  if (!word.startsWith('%')) {
    await shell.complain(`${word}: arguments must be process or job IDs`, 'kill');
    return undefined;
  }
  const job = shell.jobs.find(word);
  if (job && job !== 'ambiguous') return job.controlled ? -job.group : job.group;
  await shell.complain(`${word}: ${job === 'ambiguous' ? 'ambiguous job spec' : 'no such job'}`, 'kill');
  return undefined;
}

async function listSignals(shell: Shell, specs: readonly string[]): Promise<number> {
  if (specs.length === 0) {
    await shell.print(signalTable());
    return 0;
  }
  let status = 0;
  for (const spec of specs) {
    const number = /^\d+$/.test(spec) ? (Number(spec) > 128 ? Number(spec) - 128 : Number(spec)) : undefined;
    const signal = number === undefined ? signalNamed(spec) : SIGNALS[number - 1];
    if (signal) await shell.print(number === undefined ? `${signalNumber(signal)}\n` : `${signal.slice(3)}\n`);
    else {
      await shell.complain(`${spec}: invalid signal specification`, 'kill');
      status = 1;
    }
  }
  return status;
}
