import { isErrno } from '../../base/errno.ts';
import type { Program } from '../../kernel/sys.ts';
import { changedMode, modeText } from '../files/file-mode.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const chmod: ToolDefinition = {
  name: 'chmod',
  usage: '[OPTION]... MODE[,MODE]... FILE...',
  about: 'Changes the permissions of files.',
  short: 'Rvcf#:@:',
  long: { recursive: 'R', verbose: 'v', changes: 'c', silent: 'f', quiet: 'f', 'reference=': '#' },
  stopAtOperand: true,
  async run(tool) {
    const reference = tool.value('#');
    const copied = reference === undefined ? undefined : modeOf(tool, reference);
    if (reference !== undefined && copied === undefined)
      return tool.complain(`failed to get attributes of '${reference}': No such file or directory`);
    const dashed = tool.value('@');
    const [mode, ...paths] = copied !== undefined ? [copied, ...tool.args] : dashed !== undefined ? [dashed, ...tool.args] : tool.args;
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
    const wanted = changedMode(spec, mode, type === 'directory', sys.umask()) ?? mode;
    const naive = changedMode(spec, mode, type === 'directory', 0) ?? mode;
    sys.chmod(path, wanted);
    await tell(tool, path, mode, wanted);
    let status = 0;
    if (tool.has('@') && (wanted & ~naive) !== 0) {
      const shown = (bits: number): string => modeText({ type: 'file', mode: bits }).slice(1);
      status = await tool.complain(`${path}: new permissions are ${shown(wanted)}, not ${shown(naive)}`);
    }
    if (tool.has('R') && type === 'directory')
      // A link met on the way is passed over: what it leads to may be anywhere.
      for (const { name, type: kind } of sys.readdir(path))
        if (name !== '.' && name !== '..' && kind !== 'symlink') status = Math.max(status, await change(tool, spec, `${path}/${name}`));
    return status;
  } catch (error) {
    if (isErrno(error) && tool.has('f')) return 1;
    if (isErrno(error, 'ENOENT') && tool.has('v')) await tool.print(`'${path}' could not be accessed\n`);
    if (isErrno(error, 'ENOENT')) return tool.failed(error, `cannot access '${path}'`, path);
    return tool.failed(error, `changing permissions of '${path}'`, path);
  }
}

async function tell(tool: Tool, path: string, before: number, after: number): Promise<void> {
  const said = tool.lastOf('v', 'c');
  if (said === undefined || (said === 'c' && before === after)) return;
  const name = (mode: number): string => `${mode.toString(8).padStart(4, '0')} (${modeText({ type: 'file', mode }).slice(1)})`;
  await tool.print(
    before === after
      ? `mode of '${path}' retained as ${name(after)}\n`
      : `mode of '${path}' changed from ${name(before)} to ${name(after)}\n`,
  );
}

function modeOf({ sys }: Tool, path: string): string | undefined {
  try {
    return sys.stat(path).mode.toString(8);
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

/** A mode that begins with a dash looks like an option: `chmod -x file`, `chmod -R -w directory`. */
export const main: Program = (sys, argv) => {
  const end = argv.indexOf('--');
  const words = argv.slice(1, end < 0 ? undefined : end);
  const isMode = (word: string): boolean => /^-[rwxXugost]/.test(word);
  const modes = words.filter(isMode);
  if (modes.length === 0) return gnu(chmod)(sys, argv);
  const rest = words.filter((word) => !isMode(word));
  return gnu(chmod)(sys, [argv[0] ?? 'chmod', '-@', modes.join(','), ...rest, ...(end < 0 ? [] : argv.slice(end))]);
};
