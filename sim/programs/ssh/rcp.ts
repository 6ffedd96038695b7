import { text, utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { lineOf } from '../terminal/secret-line.ts';

/** The two ends of a copy by the old scp protocol (`C0644 807 name`, bytes, a zero; `D0755 0 name` … `E`): each step is answered with a zero. */
export interface Copy {
  readonly sys: Sys;
  readonly from: number;
  readonly to: number;
  readonly recursive: boolean;
  readonly complain: (message: string) => Promise<void>;
  readonly onFile?: (name: string, size: number) => Promise<void>;
}

const ZERO = Uint8Array.of(0);

/** Sends files and, with -r, directories. @returns whether all of it arrived */
export async function sendAll(copy: Copy, paths: readonly string[]): Promise<boolean> {
  if (!(await acknowledged(copy))) return false;
  let fine = true;
  for (const path of paths) fine = (await send(copy, path)) && fine;
  return fine;
}

async function send(copy: Copy, path: string): Promise<boolean> {
  const { sys, to } = copy;
  const name = path.replace(/\/+$/, '').split('/').at(-1) ?? path;
  const failed = async (reason: string): Promise<false> => {
    await copy.complain(reason);
    return false;
  };
  try {
    const { type, mode, size } = sys.stat(path);
    const octal = mode.toString(8).padStart(4, '0');
    if (type === 'directory') {
      if (!copy.recursive) return failed(`${path}: not a regular file`);
      await sys.write(to, utf8(`D${octal} 0 ${name}\n`));
      if (!(await acknowledged(copy))) return false;
      let fine = true;
      for (const entry of sys.readdir(path))
        if (entry.name !== '.' && entry.name !== '..') fine = (await send(copy, `${path}/${entry.name}`)) && fine;
      await sys.write(to, utf8('E\n'));
      return (await acknowledged(copy)) && fine;
    }
    if (type !== 'file') return failed(`${path}: not a regular file`);
    const bytes = sys.readFile(path);
    await sys.write(to, utf8(`C${octal} ${size} ${name}\n`));
    if (!(await acknowledged(copy))) return false;
    await sys.write(to, bytes);
    await sys.write(to, ZERO);
    if (!(await acknowledged(copy))) return false;
    await copy.onFile?.(name, size);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return failed(`${path}: ${strerror(error.code)}`);
  }
}

/** Receives into `target`: a directory, or the name of the one file. */
export async function receiveAll(copy: Copy, target: string): Promise<boolean> {
  const { sys, from, to } = copy;
  const directories: string[] = [];
  let fine = true;
  await sys.write(to, ZERO);
  for (;;) {
    const answer = await lineOf(sys, from);
    if (typeof answer !== 'object') return fine;
    const { line } = answer;
    if (line.startsWith('\x01') || line.startsWith('\x02')) {
      await copy.complain(line.slice(1).replace(/^scp: /, ''));
      fine = false;
      continue;
    }
    if (line === 'E') {
      directories.pop();
      await sys.write(to, ZERO);
      continue;
    }
    const head = /^([CD])([0-7]+) (\d+) ([^/]+)$/.exec(line);
    if (!head) {
      await copy.complain(`protocol error: unexpected <newline>`);
      return false;
    }
    const [, kind, mode = '644', size = '0', name = ''] = head;
    const base = directories.at(-1);
    const path = base !== undefined ? `${base}/${name}` : isDirectory(sys, target) ? `${target.replace(/\/$/, '')}/${name}` : target;
    try {
      if (kind === 'D') {
        if (!exists(sys, path)) sys.mkdir(path, Number.parseInt(mode, 8) | 0o700);
        directories.push(path);
        await sys.write(to, ZERO);
        continue;
      }
      const fd = sys.open(path, { write: true, create: true, truncate: true }, Number.parseInt(mode, 8));
      await sys.write(to, ZERO);
      for (let left = Number(size); left > 0; ) {
        const bytes = await sys.read(from, Math.min(left, 65536));
        if (bytes.length === 0) return false;
        left -= bytes.length;
        await sys.write(fd, bytes);
      }
      sys.close(fd);
      await sys.read(from, 1);
      await sys.write(to, ZERO);
      await copy.onFile?.(name, Number(size));
    } catch (error) {
      if (!isErrno(error)) throw error;
      fine = false;
      // The other side tells its user.
      await sys.write(to, utf8(`\x01scp: ${path}: ${strerror(error.code)}\n`));
    }
  }
}

function isDirectory(sys: Sys, path: string): boolean {
  return exists(sys, path) && sys.stat(path).type === 'directory';
}

/** A zero; anything else is a complaint, which is passed on. */
async function acknowledged({ sys, from, complain }: Copy): Promise<boolean> {
  const [byte] = await sys.read(from, 1);
  if (byte === 0) return true;
  if (byte === undefined) return false;
  const rest = await lineOf(sys, from);
  await complain((typeof rest === 'object' ? rest.line : text(Uint8Array.of(byte))).replace(/^scp: /, ''));
  return false;
}
