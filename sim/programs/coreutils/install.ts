import { isErrno, strerror } from '../../base/errno.ts';
import { makeDirectories } from '../../libc/files.ts';
import { groupByName, userByName } from '../../libc/passwd.ts';
import { changedMode } from '../files/file-mode.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const install: ToolDefinition = {
  name: 'install',
  usage: '[OPTION]... SOURCE... DESTINATION',
  about: 'Copies files and sets their modes and owners; with -d makes directories.',
  short: 'bcCdDg:m:o:pst:TvS:Z',
  long: {
    directory: 'd',
    'group=': 'g',
    'mode=': 'm',
    'owner=': 'o',
    'preserve-timestamps': 'p',
    'target-directory=': 't',
    'no-target-directory': 'T',
    verbose: 'v',
  },
  async run(tool) {
    const { sys } = tool;
    const mode = changedMode(tool.value('m') ?? '755', 0, tool.has('d'), 0);
    if (mode === undefined) return tool.complain(`invalid mode ${tool.quote(tool.value('m') ?? '')}`);
    const [user, group] = [tool.value('o'), tool.value('g')];
    const uid = user === undefined ? -1 : (userByName(sys, user)?.uid ?? Number(user));
    if (Number.isNaN(uid)) return tool.complain(`invalid user ${tool.quote(user ?? '')}`);
    const gid = group === undefined ? -1 : (groupByName(sys, group)?.gid ?? Number(group));
    if (Number.isNaN(gid)) return tool.complain(`invalid group ${tool.quote(group ?? '')}`);
    const dress = (path: string): void => {
      if (uid !== -1 || gid !== -1) sys.chown(path, uid, gid);
      sys.chmod(path, mode);
    };
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    if (tool.has('d'))
      return each(
        tool,
        tool.args,
        (path) => {
          makeDirectories(sys, path);
          dress(path);
          return undefined;
        },
        (path) => `cannot create directory ${tool.quote(path)}`,
      );
    const into = tool.value('t');
    const sources = into === undefined ? tool.args.slice(0, -1) : tool.args;
    const target = into ?? tool.args.at(-1) ?? '';
    if (sources.length === 0) return tool.wrong(`missing destination file operand after '${target}'`);
    const directory = !tool.has('T') && isDirectory(tool, target);
    if (sources.length > 1 && !directory)
      return tool.complain(
        exists(tool, target) ? `target '${target}' is not a directory` : `target '${target}': No such file or directory`,
      );
    return each(
      tool,
      sources,
      (source) => {
        const place = directory ? `${target.replace(/(?<=.)\/$/, '')}/${source.split('/').pop()}` : target;
        if (sys.stat(source).type === 'directory') throw new Omitted(`omitting directory '${source}'`);
        const bytes = sys.readFile(source);
        if (tool.has('D')) makeDirectories(sys, place.slice(0, place.lastIndexOf('/')) || '.');
        try {
          sys.unlink(place);
        } catch (error) {
          if (!isErrno(error, 'ENOENT')) throw error;
        }
        sys.writeFile(place, bytes, 0o600);
        dress(place);
        if (tool.has('p')) sys.utimes(place, sys.stat(source).atime, sys.stat(source).mtime);
        return tool.has('v') ? `'${source}' -> '${place}'\n` : undefined;
      },
      (source) => (exists(tool, source) ? `cannot create regular file '${target}'` : `cannot stat '${source}'`),
    );
  },
};

class Omitted extends Error {}

async function each(
  tool: Tool,
  paths: readonly string[],
  act: (path: string) => string | undefined,
  failure: (path: string) => string,
): Promise<number> {
  let status = 0;
  for (const path of paths) {
    try {
      const said = act(path);
      if (said) await tool.print(said);
    } catch (error) {
      if (error instanceof Omitted) status = await tool.complain(error.message);
      else if (isErrno(error)) status = await tool.complain(`${failure(path)}: ${strerror(error.code)}`);
      else throw error;
    }
  }
  return status;
}

function exists(tool: Tool, path: string): boolean {
  try {
    tool.sys.stat(path);
    return true;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

function isDirectory(tool: Tool, path: string): boolean {
  return exists(tool, path) && tool.sys.stat(path).type === 'directory';
}

export const main = gnu(install);
