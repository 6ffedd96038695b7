import type { HereDoc, Redirect, Redirection } from 'unbash';
import { utf8 } from '../../base/bytes.ts';
import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { OpenFlags } from '../../kernel/sys.ts';
import { closeQuietly } from '../../libc/close-quietly.ts';
import { ExpansionError } from '../control-flow.ts';
import { expandParts } from '../expand/parts.ts';
import { joined } from '../expand/piece.ts';
import { expandToString, expandWords } from '../expand/words.ts';
import type { Shell } from '../shell.ts';
import { openHereDocument } from './here-document.ts';

/** The first descriptor bash uses for its own copies. */
const FIRST_OWN = 10;

const OPEN_FLAGS: Readonly<Record<string, OpenFlags>> = {
  '<': { read: true },
  '>': { write: true, create: true, truncate: true },
  '>|': { write: true, create: true, truncate: true },
  '>>': { write: true, create: true, append: true },
  '<>': { read: true, write: true, create: true },
  '&>': { write: true, create: true, truncate: true },
  '&>>': { write: true, create: true, append: true },
};

/** Runs `body` with redirections in place, and takes them back after. A redirection that fails: message, status 1. */
export async function withRedirects(shell: Shell, redirects: readonly Redirection[], body: () => Promise<number>): Promise<number> {
  if (redirects.length === 0) return body();
  const undo: (() => void)[] = [];
  try {
    for (const redirect of redirects) await apply(shell, redirect, undo);
    return await body();
  } finally {
    for (const step of undo.reverse()) step();
  }
}

/** Runs `body` with this descriptor as its standard input; it is closed after. */
export async function withInput(shell: Shell, fd: number, body: () => Promise<number>): Promise<number> {
  const undo: (() => void)[] = [];
  try {
    place(shell, { fd, opened: true, both: false }, 0, undo);
    return await body();
  } finally {
    for (const step of undo.reverse()) step();
  }
}

/** Redirections that stay: in a child before exec, and of the builtin `exec`. */
export async function applyForGood(shell: Shell, redirects: readonly Redirection[]): Promise<void> {
  for (const redirect of redirects) await apply(shell, redirect, undefined);
}

async function apply(shell: Shell, redirect: Redirection, undo: (() => void)[] | undefined): Promise<void> {
  const fallback = redirect.operator.startsWith('<') ? 0 : 1;
  const { descriptor } = redirect;
  const named = descriptor?.type === 'FileDescriptorVariable' ? descriptor.name : undefined;
  const fd = descriptor?.type === 'FileDescriptor' ? descriptor.value : fallback;
  const source = await open(shell, redirect, named);
  if (source === 'close') {
    const target = named ? Number(shell.variables.get(named) ?? -1) : fd;
    if (!named) remember(shell, target, undo);
    closeQuietly(shell.sys, target);
    return;
  }
  if (named) {
    const own = highCopy(shell, source.fd);
    if (source.opened) shell.sys.close(source.fd);
    shell.variables.set(named, String(own));
    return;
  }
  place(shell, source, fd, undo);
  if (source.both) place(shell, { fd: fd, opened: false, both: false }, 2, undo);
}

interface Opened {
  readonly fd: number;
  /** It was opened for this and must not stay open under its own number. */
  readonly opened: boolean;
  /** Also standard error. */
  readonly both: boolean;
}

function place(shell: Shell, source: Opened, fd: number, undo: (() => void)[] | undefined): void {
  if (source.fd === fd) {
    if (source.opened) undo?.push(() => closeQuietly(shell.sys, fd));
    return;
  }
  remember(shell, fd, undo);
  try {
    shell.sys.dup2(source.fd, fd);
  } catch (error) {
    if (isErrno(error)) throw new ExpansionError(`${source.fd}: ${strerror(error.code)}`);
    throw error;
  }
  if (source.opened) shell.sys.close(source.fd);
}

/** Keeps a copy of what is at `fd`, to put back. */
function remember(shell: Shell, fd: number, undo: (() => void)[] | undefined): void {
  if (!undo) return;
  const { sys } = shell;
  if (!sys.descriptors().includes(fd)) {
    undo.push(() => closeQuietly(sys, fd));
    return;
  }
  const saved = highCopy(shell, fd);
  sys.setCloseOnExec(saved, true);
  shell.savedDescriptors.add(saved);
  undo.push(() => {
    sys.dup2(saved, fd);
    sys.close(saved);
    shell.savedDescriptors.delete(saved);
  });
}

export function highCopy(shell: Shell, fd: number): number {
  const used = new Set(shell.sys.descriptors());
  let free = FIRST_OWN;
  while (used.has(free)) free += 1;
  return shell.sys.dup2(fd, free);
}

async function open(shell: Shell, redirect: Redirection, named: string | undefined): Promise<Opened | 'close'> {
  if (redirect.type === 'HereDoc') return opened(await openHereDocument(shell, utf8(withNewline(await hereText(shell, redirect)))));
  if (redirect.type === 'HereString')
    return opened(await openHereDocument(shell, utf8(`${await expandToString(shell, redirect.target)}\n`)));
  if (named && redirect.target?.text === '-') return 'close';
  if (redirect.operator === '>&' || redirect.operator === '<&') {
    const word = await expandToString(shell, redirect.target);
    if (word === '-') return 'close';
    const move = /^(\d+)-?$/.exec(word);
    if (word === '') throw new ExpansionError(`${redirect.target?.text}: ${strerror('EBADF')}`);
    // `3<&4-` moves: 4 is closed.
    if (move) return { ...duplicate(shell, Number(move[1]), redirect), opened: word.endsWith('-') };
    if (redirect.operator === '<&' || redirect.descriptor) throw new ExpansionError(`${redirect.target?.text}: ambiguous redirect`);
  }
  return openFile(shell, redirect);
}

/** bash guesses which of the two descriptors is bad: one that an expansion gave is shown as it was written, unless the other was written too. */
function duplicate(shell: Shell, fd: number, { target, descriptor }: Redirect): Opened {
  const expanded = target?.parts !== undefined && shell.personality.name === 'bash';
  const shown = !expanded ? fd : descriptor?.type === 'FileDescriptor' ? descriptor.value : target.text;
  if (!shell.sys.descriptors().includes(fd)) throw new ExpansionError(`${shown}: ${strerror('EBADF')}`);
  return { fd, opened: false, both: false };
}

async function openFile(shell: Shell, redirect: Redirect): Promise<Opened> {
  const words = redirect.target ? await expandWords(shell, [redirect.target]) : [];
  const path = words[0];
  if (path === undefined || words.length > 1) throw new ExpansionError(`${redirect.target?.text ?? ''}: ambiguous redirect`);
  const both = redirect.operator.startsWith('&') || redirect.operator === '>&';
  const flags = OPEN_FLAGS[redirect.operator === '>&' ? '&>' : redirect.operator] ?? { read: true };
  try {
    if (path === '') throw new SysError('ENOENT');
    if (shell.options.has('noclobber') && flags.truncate && redirect.operator !== '>|' && isRegular(shell, path))
      throw new ExpansionError(`${path}: cannot overwrite existing file`);
    return { fd: await shell.sys.openWait(path, flags, 0o666), opened: true, both };
  } catch (error) {
    if (isErrno(error)) throw new ExpansionError(redirectionError(shell, path, error, flags));
    throw error;
  }
}

function redirectionError(shell: Shell, path: string, error: SysError, flags: OpenFlags): string {
  if (shell.personality.name === 'bash') return `${path}: ${strerror(error.code)}`;
  // dash and BusyBox: errmsg() knows two of them by their own words.
  const words =
    error.code === 'ENOENT' || error.code === 'ENOTDIR' ? (flags.create ? 'nonexistent directory' : 'no such file') : strerror(error.code);
  const said = shell.personality.name === 'dash' ? (flags.create ? 'Directory nonexistent' : 'No such file') : words;
  const reason = error.code === 'ENOENT' || error.code === 'ENOTDIR' ? said : strerror(error.code);
  return shell.personality.name === 'dash'
    ? `cannot ${flags.create ? 'create' : 'open'} ${path}: ${reason}`
    : `can't ${flags.create ? 'create' : 'open'} ${path}: ${reason}`;
}

function isRegular(shell: Shell, path: string): boolean {
  try {
    return shell.sys.stat(path).type === 'file';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

function opened(fd: number): Opened {
  return { fd, opened: true, both: false };
}

/** A document that the end of the input cut short still ends in a newline. */
function withNewline(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

async function hereText(shell: Shell, redirect: HereDoc): Promise<string> {
  const strip = (text: string): string => (redirect.operator === '<<-' ? text.replace(/^\t+/gm, '') : text);
  if (redirect.delimiter?.quoted) return strip(redirect.body.text);
  if (!redirect.body.parts) {
    // Nothing to expand: the parser leaves the backslashes in. Lines are joined before tabs are taken, as bash reads the document.
    const lines = redirect.body.text.replace(/\\([\s\S])/g, (pair, next) => (next === '\n' ? '' : pair));
    return strip(lines).replace(/\\([$`\\])/g, '$1');
  }
  if (redirect.operator === '<<') return joined(await expandParts(shell, redirect.body.parts, { quoted: true }));
  // Tabs are taken from the text, not from what expansions give.
  let atLineStart = true;
  let out = '';
  for (const part of redirect.body.parts) {
    const text = joined(await expandParts(shell, [part], { quoted: true }));
    if (part.type === 'Literal') {
      const stripped = text.replace(/\n\t+/g, '\n');
      out += atLineStart ? stripped.replace(/^\t+/, '') : stripped;
    } else out += text;
    atLineStart = false;
  }
  return out;
}
