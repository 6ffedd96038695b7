import { isErrno } from '../../../base/errno.ts';
import { fileQuoted } from '../../text/shell-quote.ts';
import type { Tool } from '../../tool.ts';

export interface Following {
  readonly files: readonly { readonly name: string; readonly size: number | undefined }[];
  /** Whatever file has the name, and there need be none yet: -F. Otherwise the file that had it, whatever becomes of the name. */
  readonly byName: boolean;
  readonly titled: boolean;
  /** Microseconds between two looks. */
  readonly pause: number;
  /** --pid: it ends when this process has. */
  readonly until: number | undefined;
}

interface Followed {
  readonly name: string;
  fd: number | undefined;
  ino: number;
  /** Bytes that have been shown or passed over. */
  position: number;
}

/** Shows what is added to the files, looking again and again, as tail does where it has no inotify. @returns the status */
export async function follow(tool: Tool, { files, byName, titled, pause, until }: Following): Promise<number> {
  const { sys } = tool;
  const all: Followed[] = [];
  for (const { name, size } of files) {
    const file: Followed = { name, fd: undefined, ino: 0, position: 0 };
    all.push(file);
    if (size !== undefined && (await reopen(tool, file))) await pass(tool, file, size);
  }
  let shown = files.findLast(({ size }) => size !== undefined)?.name;
  for (;;) {
    for (const file of all) {
      if (byName) await renewed(tool, file);
      const added = await growth(tool, file);
      if (added.length === 0) continue;
      if (titled && shown !== file.name) await tool.print(`\n==> ${file.name} <==\n`);
      shown = file.name;
      await sys.write(1, added);
    }
    if (until !== undefined && isGone(tool, until)) return 0;
    await sys.sleep(pause);
  }
}

async function reopen(tool: Tool, file: Followed): Promise<boolean> {
  if (file.fd !== undefined) tool.sys.close(file.fd);
  file.fd = undefined;
  file.position = 0;
  try {
    file.fd = tool.sys.open(file.name, { read: true });
    file.ino = tool.sys.fstat(file.fd).ino;
    return true;
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

/** Reads up to `length` bytes of a file and keeps count. */
async function pass(tool: Tool, file: Followed, length: number): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  while (file.fd !== undefined && length > 0) {
    const part = await tool.sys.read(file.fd, Math.min(length, 65_536));
    if (part.length === 0) break;
    parts.push(part);
    file.position += part.length;
    length -= part.length;
  }
  return parts;
}

/** Is there a file of this name, and is it still the same? */
async function renewed(tool: Tool, file: Followed): Promise<void> {
  const quoted = tool.quoteName(file.name);
  let ino: number;
  try {
    ({ ino } = tool.sys.stat(file.name));
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (file.fd === undefined) return;
    await tool.complain(`${quoted} has become inaccessible: No such file or directory`);
    tool.sys.close(file.fd);
    file.fd = undefined;
    return;
  }
  if (file.fd !== undefined && ino === file.ino) return;
  const what = file.fd === undefined ? 'has appeared' : 'has been replaced';
  if (await reopen(tool, file)) await tool.complain(`${quoted} ${what};  following new file`);
}

async function growth(tool: Tool, file: Followed): Promise<Uint8Array> {
  if (file.fd === undefined) return new Uint8Array();
  const { size } = tool.sys.fstat(file.fd);
  if (size < file.position) {
    await tool.complain(`${fileQuoted(file.name)}: file truncated`);
    await reopen(tool, file);
  }
  const parts = await pass(tool, file, size - file.position);
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function isGone({ sys }: Tool, pid: number): boolean {
  try {
    sys.kill(pid, undefined);
    return false;
  } catch (error) {
    if (isErrno(error)) return error.code === 'ESRCH';
    throw error;
  }
}
