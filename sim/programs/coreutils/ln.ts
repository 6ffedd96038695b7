import { lastName, typeOf } from '../copy.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const ln: ToolDefinition = {
  name: 'ln',
  usage: '[OPTION]... TARGET... LINK_NAME',
  about: 'Makes links to files; with -s symbolic ones.',
  short: 'fnsrTv',
  long: { symbolic: 's', force: 'f', verbose: 'v', 'no-dereference': 'n' },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    const operands = [...tool.args];
    const destination = operands.length === 1 ? '.' : (operands.pop() as string);
    const directory = typeOf(sys, destination, !tool.has('n')) === 'directory' && !tool.has('T');
    let status = 0;
    for (const target of operands) {
      const path = directory ? `${destination.replace(/\/$/, '')}/${lastName(target)}` : destination;
      if (!tool.has('s') && typeOf(sys, target, false) === undefined) {
        status = await tool.complain(
          tool.busybox ? `${target}: No such file or directory` : `failed to access '${target}': No such file or directory`,
        );
        continue;
      }
      if (!tool.has('s') && !tool.busybox && typeOf(sys, target, false) === 'directory') {
        status = await tool.complain(`${target}: hard link not allowed for directory`);
        continue;
      }
      try {
        if (tool.has('f') && typeOf(sys, path, false) !== undefined) sys.unlink(path);
        if (tool.has('s')) sys.symlink(target, path);
        else sys.link(target, path);
        if (tool.has('v')) await tool.print(`'${path}' ${tool.has('s') ? '->' : '=>'} '${target}'\n`);
      } catch (error) {
        status = await tool.failed(
          error,
          tool.has('s') ? `failed to create symbolic link '${path}'` : `failed to create hard link '${path}'`,
          path,
        );
      }
    }
    return status;
  },
};

export const main = gnu(ln);
