import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { type End, openEnd, parseEnd, SocatError, type Spec } from './socat/ends.ts';

const USAGE = `socat: a channel between two ends
Usage: socat [options] <end> <end>
   options: -u  only from the first to the second   -U  only the other way
            -d  say more                            -v  show what is carried
            -t SECONDS  patience after one side ended
   ends:    -  STDIO  STDIN  STDOUT  TCP:<host>:<port>  TCP-LISTEN:<port>[,fork][,reuseaddr][,bind=<address>]
            UNIX-CONNECT:<path>  UNIX-LISTEN:<path>[,fork]  EXEC:<command>  SYSTEM:<shell command>  OPEN:<file>  PIPE
`;
/** How long the other direction may go on when one has ended. */
const PATIENCE = 500_000;

interface Call {
  readonly first: Spec;
  readonly second: Spec;
  readonly ways: 'both' | 'forth' | 'back';
  readonly patience: number;
  readonly shows: boolean;
}

/** socat: two ends, and what comes in at one goes out at the other. Texts compared with socat 1.7.4. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const name = `socat[${sys.pid}]`;
  const complain = (level: string, text: string): Promise<void> => printError(sys, `${stamp(sys)} ${name} ${level} ${text}\n`);
  try {
    const words = argv.slice(1);
    if (words.includes('-h') || words.includes('-?')) return print(sys, USAGE).then(() => 0);
    if (words.includes('-V'))
      return print(sys, 'socat by Gerhard Rieger and contributors - see www.dest-unreach.org\nsocat version 1.8.0.0\n').then(() => 0);
    const call = read(words);
    sys.sigaction('SIGPIPE', 'ignore');
    return await run(sys, call);
  } catch (error) {
    if (error instanceof SocatError) {
      await complain('E', error.message);
      return 1;
    }
    if (!isErrno(error)) throw error;
    await complain('E', strerror(error.code));
    return 1;
  }
}

function stamp(sys: Sys): string {
  return new Date(Math.floor(sys.now() / 1000)).toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', '/');
}

/** @throws SocatError */
function read(words: readonly string[]): Call {
  const ends: string[] = [];
  let ways: Call['ways'] = 'both';
  let patience = PATIENCE;
  let shows = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '-u') ways = 'forth';
    else if (word === '-U') ways = 'back';
    else if (word === '-v') shows = true;
    else if (/^-d+$/.test(word) || word === '-s' || word === '-ly' || word === '-lf') continue;
    else if (word === '-t' || word === '-T') patience = Number(words[++i]) * 1e6;
    else if (/^-t[\d.]+$/.test(word)) patience = Number(word.slice(2)) * 1e6;
    else if (word.length > 1 && word.startsWith('-')) throw new SocatError(`unknown option "${word}"; use option "-h" for help`);
    else ends.push(word);
  }
  const [first, second] = ends;
  if (first === undefined || second === undefined || ends.length !== 2)
    throw new SocatError(`exactly 2 addresses required (there are ${ends.length}); use option "-h" for help`);
  return { first: parseEnd(first), second: parseEnd(second), ways, patience, shows };
}

async function run(sys: Sys, call: Call): Promise<number> {
  if (!call.first.listens) return serve(sys, call, await openEnd(sys, call.first));
  const listener = call.first.listens(sys);
  if (!call.first.options.has('fork')) {
    const { fd } = await sys.accept(listener);
    sys.close(listener);
    return serve(sys, call, { input: fd, output: fd });
  }
  sys.sigaction('SIGCHLD', 'ignore');
  for (;;) {
    const { fd } = await sys.accept(listener);
    sys.fork(async (child) => {
      child.close(listener);
      try {
        return await serve(child, call, { input: fd, output: fd });
      } catch (error) {
        if (!(error instanceof SocatError) && !(error instanceof SysError)) throw error;
        await printError(child, `${stamp(child)} socat[${child.pid}] E ${error.message}\n`);
        return 1;
      }
    });
    sys.close(fd);
  }
}

async function serve(sys: Sys, { second, ways, patience, shows }: Call, one: End): Promise<number> {
  const other = await openEnd(sys, second, ways === 'forth');
  const carry = async (from: End, to: End, mark: string): Promise<void> => {
    try {
      for (let bytes = await sys.read(from.input); bytes.length > 0; bytes = await sys.read(from.input)) {
        if (shows) await printError(sys, `${mark} ${stamp(sys)}  length=${bytes.length}\n${String.fromCharCode(...bytes)}`);
        await sys.write(to.output, bytes);
      }
      to.endSending?.();
      if (to.input === to.output) sys.shutdownWrite(to.output);
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  };
  const both: Promise<void>[] = [];
  if (ways !== 'back') both.push(carry(one, other, '>'));
  if (ways !== 'forth') both.push(carry(other, one, '<'));
  await Promise.race(both);
  await Promise.race([Promise.all(both), sys.sleep(patience)]);
  return other.finish ? await other.finish() : 0;
}
