import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { findInPath, spawn } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import { load, PAGES } from '../man/index.ts';
import type { Entry } from '../man/page.ts';
import { render } from '../man/render.ts';

const NOT_FOUND = 16;
const SECTION = /^[1-9]$/;

const USAGE = `Usage: man [OPTION...] [SECTION] PAGE...

  -f, --whatis               what a page of this name is about
  -k, --apropos              pages whose name or line about them matches
  -w, --where                where the page would be
  -P, --pager=PAGER          show it with this program
  -V, --version              the version
  -?, --help                 this
`;

/** man, apropos, whatis: which one says the name it is called by. */
export const main: Program = async (sys, argv) => {
  const called = argv[0]?.split('/').pop() ?? 'man';
  let mode = called === 'apropos' ? 'k' : called === 'whatis' ? 'f' : 'show';
  let pager = sys.env.MANPAGER || sys.env.PAGER;
  const words: string[] = [];
  for (let i = 1; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '-k' || word === '--apropos') mode = 'k';
    else if (word === '-f' || word === '--whatis') mode = 'f';
    else if (word === '-w' || word === '--where' || word === '--path') mode = 'w';
    else if (word === '-P') pager = argv[++i];
    else if (word.startsWith('--pager=')) pager = word.slice(8);
    else if (word === '-V' || word === '--version') return print(sys, `${called} 2.12.0\n`).then(() => 0);
    else if (word === '-?' || word === '--help') return print(sys, USAGE).then(() => 0);
    else if (word === '-a' || word === '-s' || word === '--') continue;
    else if (word.startsWith('-')) {
      await printError(
        sys,
        `${called}: ${word.startsWith('--') ? `unrecognized option '${word}'` : `invalid option -- '${word[1]}'`}\nTry '${called} --help' or '${called} --usage' for more information.\n`,
      );
      return 64;
    } else words.push(word);
  }
  if (mode === 'k' || mode === 'f')
    return search(sys, words, mode === 'k', called === 'man' ? (mode === 'k' ? 'apropos' : 'whatis') : called);
  return show(sys, words, mode === 'w', pager);
};

async function search(sys: Sys, words: readonly string[], anywhere: boolean, called: string): Promise<number> {
  if (words.length === 0) {
    await printError(sys, `${called} what?\n`);
    return 1;
  }
  let status = 0;
  for (const word of words) {
    const found = PAGES.filter((page) => (anywhere ? matches(word, page) : page.name === word));
    for (const { name, section, about } of found) await print(sys, `${`${name} (${section})`.padEnd(20)} - ${about}\n`);
    if (found.length === 0) {
      await printError(sys, `${word}: nothing appropriate.\n`);
      status = NOT_FOUND;
    }
  }
  return status;
}

function matches(pattern: string, { name, about }: Entry): boolean {
  try {
    const expression = new RegExp(pattern, 'i');
    return expression.test(name) || expression.test(about);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return name.includes(pattern) || about.includes(pattern);
  }
}

async function show(sys: Sys, words: readonly string[], where: boolean, pager: string | undefined): Promise<number> {
  let section: string | undefined;
  let status = 0;
  const [first] = words;
  if (first === undefined) {
    await printError(sys, "What manual page do you want?\nFor example, try 'man man'.\n");
    return 1;
  }
  if (words.length === 1 && SECTION.test(first)) {
    await printError(
      sys,
      `No manual entry for ${first}\n(Alternatively, what manual page do you want from section ${first}?)\nFor example, try 'man man'.\n`,
    );
    return 1;
  }
  for (const [i, word] of words.entries()) {
    if (SECTION.test(word) && i < words.length - 1) {
      section = word;
      continue;
    }
    const [, bare = word, inside] = /^(.+)[.(]([1-9])\)?$/.exec(word) ?? [];
    // `man docker run` means the page docker-run, as man pairs words.
    const pair = i + 1 < words.length ? `${bare}-${words[i + 1]}` : undefined;
    const wanted = inside ?? section;
    const found =
      PAGES.find((page) => page.name === pair) ??
      PAGES.find((page) => page.name === bare && (wanted === undefined || page.section === wanted));
    if (!found) {
      if (i > 0 && PAGES.some((page) => page.name === `${words[i - 1]}-${word}`)) continue;
      await printError(sys, `No manual entry for ${bare}${wanted ? ` in section ${wanted}` : ''}\n`);
      status = NOT_FOUND;
      continue;
    }
    if (where) await print(sys, `/usr/share/man/man${found.section}/${found.name}.${found.section}.gz\n`);
    else await page(sys, found, pager);
  }
  return status;
}

async function page(sys: Sys, entry: Entry, pager: string | undefined): Promise<void> {
  const tty = sys.isatty(1);
  const columns = Number(sys.env.MANWIDTH) || (tty ? sys.winsize(1).cols || 80 : 80);
  const text = render(entry, await load(sys, entry), columns, tty);
  if (!tty) return print(sys, text);
  const id = `${entry.name}(${entry.section})`;
  const LESS = `-ix8RmPm Manual page ${id.replace(/[.:?%\\]/g, '\\$&')} ?ltline %lt?L/%L.:byte %bB?s/%s..?e (END):?pB %pB\\%.. (press h for help or q to quit)$`;
  const [read, write] = sys.pipe();
  const path = findInPath(sys, pager?.split(' ')[0] ?? 'less') ?? '/usr/bin/less';
  const pid = spawn(sys, path, pager ? pager.split(' ') : ['less'], { env: { ...sys.env, LESS, MAN_PN: id }, fds: { 0: read } });
  sys.close(read);
  try {
    await sys.write(write, utf8(text));
  } catch (error) {
    if (!isErrno(error, 'EPIPE')) throw error;
  }
  sys.close(write);
  await sys.waitpid(pid);
}
