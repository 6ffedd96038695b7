import { isErrno, type SysError, strerror } from '../../base/errno.ts';
import type { Stat, Sys } from '../../kernel/sys.ts';
import { groupById, userById } from '../../libc/passwd.ts';
import { modeText } from '../files/file-mode.ts';
import { readMounts } from '../files/mounts.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const MOST_LINKS = 256;
const LETTERS = { file: '-', directory: 'd', symlink: 'l', fifo: 'p', socket: 's', char: 'c', block: 'b' } as const;

/** One part of a path: what it is, or why it cannot be looked at. */
interface Step {
  readonly name: string;
  readonly path: string;
  readonly level: number;
  readonly stat: Stat | undefined;
  readonly error: SysError | undefined;
  readonly target: string | undefined;
}

export const namei: ToolDefinition = {
  name: 'namei',
  usage: '[options] <pathname>...',
  about: 'Follows a path part by part, and shows what each is.',
  short: 'hVlmnovxZ',
  long: { long: 'l', modes: 'm', nosymlinks: 'n', owners: 'o', vertical: 'v', mountpoints: 'x', context: 'Z' },
  async run(tool) {
    if (tool.has('Z')) return tool.notSimulated('-Z');
    if (tool.args.length === 0) return tool.wrong('pathname argument is missing');
    let status = 0;
    for (const path of tool.args) {
      const steps: Step[] = [];
      const ended = follow(tool, path, '', 0, steps);
      await tool.print(`f: ${path}\n${shown(tool, steps)}`);
      if (ended === 'too deep') status = await tool.complain(`${path}: exceeded limit of symlinks`);
      if (steps.at(-1)?.error) status = 1;
    }
    return status;
  },
};

function follow(tool: Tool, path: string, from: string, level: number, steps: Step[]): 'there' | 'lost' | 'too deep' {
  let at = path.startsWith('/') ? '/' : from;
  const names = path.split('/').filter((name, i) => name !== '' || (i === 0 && path.startsWith('/')));
  for (const part of names) {
    const name = part === '' ? '/' : part;
    const here = name === '/' ? '/' : at === '' || at === '/' ? `${at}${name}` : `${at}/${name}`;
    const step = look(tool.sys, name, here, level);
    steps.push(step);
    if (steps.length > MOST_LINKS) return 'too deep';
    if (step.error) return 'lost';
    if (step.target !== undefined && !tool.has('n')) {
      const ended = follow(tool, step.target, at, level + 1, steps);
      if (ended !== 'there') return ended;
    }
    at = here;
  }
  return 'there';
}

function look(sys: Sys, name: string, path: string, level: number): Step {
  try {
    const stat = sys.lstat(path);
    return { name, path, level, stat, error: undefined, target: stat.type === 'symlink' ? sys.readlink(path) : undefined };
  } catch (error) {
    if (!isErrno(error)) throw error;
    return { name, path, level, stat: undefined, error, target: undefined };
  }
}

function shown(tool: Tool, steps: readonly Step[]): string {
  const { sys } = tool;
  const [modes, owners] = [tool.has('l', 'm'), tool.has('l', 'o')];
  const vertical = tool.has('l', 'v');
  const user = ({ uid }: Stat): string => userById(sys, uid)?.name ?? String(uid);
  const group = ({ gid }: Stat): string => groupById(sys, gid)?.name ?? String(gid);
  const stats = steps.flatMap(({ stat }) => (stat ? [stat] : []));
  const [userWidth, groupWidth] = [user, group].map((of) => Math.max(0, ...stats.map((stat) => of(stat).length)));
  const mounts = tool.has('x') ? readMounts(sys).map(({ path }) => path) : [];
  const line = ({ name, path, level, stat, error, target }: Step): string => {
    const indent = ' '.repeat(level * 2);
    if (!stat) {
      const blank = modes ? 10 : 1;
      const owner = owners ? (userWidth ?? 0) + (groupWidth ?? 0) + 2 : 0;
      return `${vertical ? '' : indent}${' '.repeat(blank + owner)} ${vertical ? indent : ' '}${name} - ${error ? strerror(error.code) : ''}`;
    }
    const kind = modes ? modeText(stat) : stat.type === 'directory' && mounts.includes(path) ? 'D' : LETTERS[stat.type];
    const owner = owners ? ` ${user(stat).padEnd(userWidth ?? 0)} ${group(stat).padEnd(groupWidth ?? 0)}` : '';
    const link = target === undefined ? '' : ` -> ${target}`;
    return vertical ? `${kind}${owner} ${indent}${name}${link}` : ` ${indent}${kind}${owner} ${name}${link}`;
  };
  return steps.map((step) => `${line(step)}\n`).join('');
}

export const main = gnu(namei);
