import { isErrno } from '../../base/errno.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const rmdir: ToolDefinition = {
  name: 'rmdir',
  usage: '[OPTION]... DIRECTORY...',
  about: 'Removes empty directories.',
  short: 'pv',
  long: { parents: 'p', verbose: 'v', 'ignore-fail-on-non-empty': '1' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    let status = 0;
    for (const path of tool.args) {
      for (const [i, step] of (tool.has('p') ? upwards(path) : [path]).entries()) {
        if (tool.has('v')) await tool.print(`rmdir: removing directory, '${step}'\n`);
        try {
          tool.sys.rmdir(step);
        } catch (error) {
          if (tool.has('1') && isErrno(error, 'ENOTEMPTY')) break;
          status = await tool.failed(error, `failed to remove ${i ? 'directory ' : ''}'${step}'`, `'${step}'`);
          break;
        }
      }
    }
    return status;
  },
};

/** `a/b/c`, `a/b`, `a`. */
function upwards(path: string): string[] {
  const steps = [path];
  for (let at = path.replace(/\/+$/, ''); at.lastIndexOf('/') > 0; steps.push(at))
    at = at.slice(0, at.lastIndexOf('/')).replace(/\/+$/, '');
  return steps;
}

export const main = gnu(rmdir);
