import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { printError } from '../../libc/stdio.ts';
import { FullScreen } from '../editors/terminal.ts';
import { HELP } from '../pager/help.ts';
import { Less } from '../pager/less.ts';
import type { LessOptions } from '../pager/options.ts';
import { LONG, MEDIUM, SHORT } from '../pager/prompt.ts';
import { openText } from '../pager/source.ts';

interface Call {
  readonly options: LessOptions;
  readonly files: readonly string[];
  readonly start: readonly string[];
  readonly wrong?: string;
  readonly print?: string;
}

const LONG_OPTIONS: Readonly<Record<string, string>> = {
  'LINE-NUMBERS': 'N',
  'chop-long-lines': 'S',
  'RAW-CONTROL-CHARS': 'R',
  'raw-control-chars': 'r',
  'quit-if-one-screen': 'F',
  'quit-at-eof': 'e',
  'QUIT-AT-EOF': 'E',
  'ignore-case': 'i',
  'IGNORE-CASE': 'I',
  'long-prompt': 'm',
  'LONG-PROMPT': 'M',
  'no-init': 'X',
  'squeeze-blank-lines': 's',
  quiet: 'q',
  silent: 'q',
};

/** Options from $LESS and from the command line. */
function read(words: readonly string[], environment: string | undefined): Call {
  const options = {
    numbers: false,
    chop: false,
    raw: false,
    quitIfOneScreen: false,
    keepScreen: false,
    quitAtEnd: 0 as 0 | 1 | 2,
    ignoreCase: false,
    prompt: SHORT,
  };
  const files: string[] = [];
  const start: string[] = [];
  let wrong: string | undefined;
  let only = false;
  const one = (word: string): void => {
    for (let at = 0; at < word.length; at++) {
      const letter = word[at] ?? '';
      if (letter === 'N') options.numbers = true;
      else if (letter === 'S') options.chop = true;
      else if (letter === 'R' || letter === 'r') options.raw = true;
      else if (letter === 'F') options.quitIfOneScreen = true;
      else if (letter === 'X') options.keepScreen = true;
      else if (letter === 'e') options.quitAtEnd = 1;
      else if (letter === 'E') options.quitAtEnd = 2;
      else if (letter === 'i' || letter === 'I') options.ignoreCase = true;
      else if (letter === 'm') options.prompt = MEDIUM;
      else if (letter === 'M') options.prompt = LONG;
      else if (letter === 'P') {
        const rest = word.slice(at + 1);
        if (/^[mM=shw]/.test(rest)) {
          // man sets the medium prompt and asks for it.
          if (rest.startsWith('m') || rest.startsWith('s')) options.prompt = rest.slice(1).replace(/\$$/, '');
        } else options.prompt = rest.replace(/\$$/, '');
        return;
      } else if (/[xjzbhpyDktToO"#]/.test(letter)) {
        // These take a value; here it changes nothing.
        at += /^\d*/.exec(word.slice(at + 1))?.[0].length ?? 0;
      } else if (!/[acCdfgGKqQsuUwWLnJ~]/.test(letter)) wrong ??= `There is no -${letter} option ("less --help" for help)`;
    }
  };
  if (environment) one(environment.replace(/^-/, '').replace(/\s+-?/g, environment.includes('P') ? ' ' : ''));
  for (const word of words) {
    if (only || word === '-' || !/^[-+]/.test(word)) files.push(word);
    else if (word === '--') only = true;
    else if (word === '--help' || word === '-?') return { options, files, start, print: `${HELP.join('\n')}\n` };
    else if (word === '--version' || word === '-V') return { options, files, start, print: 'less 590 (GNU regular expressions)\n' };
    else if (word.startsWith('+')) start.push(word.slice(1));
    else if (word.startsWith('--')) {
      const short = LONG_OPTIONS[word.slice(2)];
      if (short) one(short);
      else wrong ??= `There is no ${word.slice(2)} option ("less --help" for help)`;
    } else one(word.slice(1));
  }
  return { options, files, start, ...(wrong ? { wrong } : {}) };
}

export const main: Program = async (sys, argv) => {
  const call = read(argv.slice(1), sys.env.LESS);
  if (call.print) {
    await sys.write(1, utf8(call.print));
    return 0;
  }
  if (call.wrong) {
    await printError(sys, `${call.wrong}\n`);
    if (call.files.length === 0) return 1;
  }
  if (call.files.length === 0 && sys.isatty(0)) {
    await printError(sys, 'Missing filename ("less --help" for help)\n');
    return 1;
  }
  const files = call.files.length ? call.files : ['-'];
  if (!sys.isatty(1)) return copy(sys, files);
  return show(sys, call, files);
};

function open(sys: Sys, name: string): number {
  return name === '-' ? 0 : openText(sys, name);
}

async function complain(sys: Sys, name: string, error: unknown): Promise<void> {
  if (!isErrno(error)) throw error;
  await printError(sys, error.code === 'EISDIR' ? `${name} is a directory\n` : `${name}: ${strerror(error.code)}\n`);
}

/** Into anything but a terminal it copies, as cat would. */
async function copy(sys: Sys, files: readonly string[]): Promise<number> {
  for (const name of files) {
    let fd: number;
    try {
      fd = open(sys, name);
    } catch (error) {
      await complain(sys, name, error);
      continue;
    }
    for (;;) {
      const bytes = await sys.read(fd);
      if (bytes.length === 0) break;
      await sys.write(1, bytes);
    }
    if (fd !== 0) sys.close(fd);
  }
  return 0;
}

async function show(sys: Sys, { options, start }: Call, files: readonly string[]): Promise<number> {
  let opened: { fd: number; name: string | undefined } | undefined;
  for (const name of files) {
    try {
      opened ??= { fd: open(sys, name), name: name === '-' ? undefined : name };
    } catch (error) {
      await complain(sys, name, error);
    }
  }
  if (!opened) return 1;
  if (files.length > 1) await printError(sys, 'dockwire: several files in less is not simulated yet; this is the first\n');
  const keys = sys.open('/dev/tty', { read: true });
  const screen = new FullScreen(sys, keys);
  const less = new Less(sys, screen, { from: opened.fd, name: opened.name }, options);
  if (options.quitIfOneScreen && (await less.view.fits())) {
    await sys.write(1, utf8(less.source.lines.map((line) => `${line}\n`).join('')));
    return 0;
  }
  await screen.enter(!options.keepScreen);
  await less.run(start);
  await screen.leave();
  return 0;
}
