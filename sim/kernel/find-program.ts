import { text } from '../base/bytes.ts';
import { SysError } from '../base/errno.ts';
import { programOf } from '../base/executable.ts';
import type { Kernel } from './kernel.ts';
import type { Process } from './process.ts';
import type { Credentials, Program } from './sys.ts';
import { demand, EXECUTE, raisedBy } from './vfs/permission.ts';
import { resolve } from './vfs/walk.ts';

/** Interpreters of interpreters that execve(2) follows. */
const DEEPEST = 4;

/** What an executable file comes to. */
interface Found {
  readonly program: Program | Promise<Program>;
  readonly argv: readonly string[];
  /** What set-user-ID and set-group-ID bits change. */
  readonly raised: Partial<Credentials>;
  readonly exe: string;
}

/** Finds what an executable file runs. A `#!` line leads to its interpreter. @throws ENOENT, EACCES, ENOEXEC, EISDIR */
export function findProgram(kernel: Kernel, process: Process, path: string, argv: readonly string[], depth = 0): Found {
  const place = resolve(kernel.walker(process), path);
  if (place.inode.type === 'directory' || !place.inode.contents) throw new SysError('EACCES', path);
  demand(place.inode, process.credentials, EXECUTE);
  const file = place.inode.contents.all();
  const name = programOf(file);
  if (name !== undefined) {
    const program = kernel.options.programs.load(name);
    if (!program) throw new SysError('ENOEXEC', path);
    return { program, argv, raised: raisedBy(place.inode.attributes()), exe: path };
  }
  if (file[0] === 0x23 && file[1] === 0x21 && depth < DEEPEST) {
    const end = file.indexOf(10);
    const [interpreter, argument] = text(file.subarray(2, end < 0 ? file.length : end))
      .trim()
      .split(/\s+(.*)/);
    const words = [interpreter ?? '', ...(argument ? [argument] : []), path, ...argv.slice(1)];
    if (interpreter) return findProgram(kernel, process, interpreter, words, depth + 1);
  }
  throw new SysError('ENOEXEC', path);
}
