import { isErrno } from '../../base/errno.ts';
import { changedMode } from '../file-mode.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const chmod: ToolDefinition = {
  name: 'chmod',
  usage: '[OPTION]... MODE[,MODE]... FILE...',
  about: 'Changes the permissions of files.',
  short: 'Rvcf',
  long: { recursive: 'R', verbose: 'v', changes: 'c', silent: 'f' },
  stopAtOperand: true,
  async run(tool) {
    const [mode, ...paths] = tool.args;
    if (mode === undefined) return tool.wrong('missing operand');
    if (paths.length === 0) return tool.wrong(`missing operand after ${tool.quote(mode)}`);
    if (changedMode(mode, 0, false, 0) === undefined)
      return tool.busybox ? tool.complain(`invalid mode '${mode}'`) : tool.wrong(`invalid mode: ${tool.quote(mode)}`);
    let status = 0;
    for (const path of paths) status = Math.max(status, await change(tool, mode, path));
    return status;
  },
};

async function change(tool: Tool, spec: string, path: string): Promise<number> {
  const { sys } = tool;
  try {
    const { mode, type } = sys.stat(path);
    sys.chmod(path, changedMode(spec, mode, type === 'directory', sys.umask()) ?? mode);
    let status = 0;
    if (tool.has('R') && type === 'directory')
      for (const { name } of sys.readdir(path))
        if (name !== '.' && name !== '..') status = Math.max(status, await change(tool, spec, `${path}/${name}`));
    return status;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return tool.failed(error, `cannot access '${path}'`, path);
    return tool.failed(error, `changing permissions of '${path}'`, path);
  }
}

export const main = gnu(chmod);
