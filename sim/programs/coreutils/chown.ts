import { changeOwner, ownership } from '../ownership.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const chown: ToolDefinition = {
  name: 'chown',
  usage: '[OPTION]... [OWNER][:[GROUP]] FILE...',
  about: 'Changes the owner of files.',
  short: 'RhvcfHLP',
  long: { recursive: 'R', 'no-dereference': 'h', verbose: 'v' },
  stopAtOperand: true,
  async run(tool) {
    const [spec, ...paths] = tool.args;
    if (spec === undefined) return tool.wrong('missing operand');
    if (paths.length === 0) return tool.wrong(`missing operand after ${tool.quote(spec)}`);
    const owner = ownership(tool.sys, spec);
    if ('unknown' in owner)
      return tool.complain(tool.busybox ? `unknown ${owner.kind} ${owner.unknown}` : `invalid ${owner.kind}: ${tool.quote(spec)}`);
    let status = 0;
    for (const path of paths) status = Math.max(status, await changeOwner(tool, owner, path, 'ownership'));
    return status;
  },
};

export const main = gnu(chown);
