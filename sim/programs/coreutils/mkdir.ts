import { isErrno, SysError } from '../../base/errno.ts';
import { typeOf } from '../files/copy.ts';
import { changedMode } from '../files/file-mode.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const mkdir: ToolDefinition = {
  name: 'mkdir',
  usage: '[OPTION]... DIRECTORY...',
  about: 'Makes directories.',
  short: 'm:pv',
  long: { 'mode=': 'm', parents: 'p', verbose: 'v' },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let status = 0;
    const spec = tool.value('m');
    const mode = spec === undefined ? undefined : changedMode(spec, 0o777, true, sys.umask());
    if (spec !== undefined && mode === undefined) return tool.complain(`invalid mode ${tool.quote(spec)}`);
    for (const path of tool.args) {
      if (path === '' && tool.has('p')) {
        status = await tool.complain(`cannot create directory ${tool.quote('')}: No such file or directory`);
        continue;
      }
      const names = path.split('/').filter(Boolean);
      const steps = tool.has('p') ? names.map((_, i) => (path.startsWith('/') ? '/' : '') + names.slice(0, i + 1).join('/')) : [path];
      for (const step of steps) {
        try {
          if (tool.has('p') && isDirectory(tool, step)) continue;
          // What stands in the way of what is below it is no directory.
          if (tool.has('p') && step !== steps.at(-1) && typeOf(sys, step, true) !== undefined) throw new SysError('ENOTDIR');
          sys.mkdir(step, 0o777);
          if (mode !== undefined && step === steps.at(-1)) sys.chmod(step, mode | (sys.stat(step).mode & 0o6000));
          if (tool.has('v'))
            await tool.print(tool.busybox ? `created directory: '${step}'\n` : `${tool.name}: created directory ${tool.quoteName(step)}\n`);
        } catch (error) {
          status = await tool.failed(error, `cannot create directory ${tool.quote(step)}`, `can't create directory '${step}'`);
          break;
        }
      }
    }
    return status;
  },
};

function isDirectory({ sys }: Tool, path: string): boolean {
  try {
    return sys.stat(path).type === 'directory';
  } catch (error) {
    if (isErrno(error)) return false;
    throw error;
  }
}

export const main = gnu(mkdir);
