import { typeOf } from '../copy.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const touch: ToolDefinition = {
  name: 'touch',
  usage: '[OPTION]... FILE...',
  about: 'Sets the times of files to now; makes files that are missing.',
  short: 'acmhr:d:t:',
  long: { 'no-create': 'c', 'reference=': 'r', 'date=': 'd' },
  async run(tool) {
    const { sys } = tool;
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    const like = tool.value('r');
    const asked = tool.value('d');
    const parsed =
      asked === undefined
        ? undefined
        : Date.parse(/^\d{4}-\d\d-\d\d$/.test(asked) ? `${asked}T00:00:00Z` : `${asked.trim().replace(' ', 'T')}Z`);
    if (parsed !== undefined && Number.isNaN(parsed)) return tool.complain(`invalid date format ${tool.quote(asked ?? '')}`);
    if (tool.has('t')) return tool.notSimulated('-t');
    let status = 0;
    for (const path of tool.args) {
      try {
        const now = parsed === undefined ? sys.now() : parsed * 1000;
        const times = like === undefined ? { atime: now, mtime: now } : sys.stat(like);
        if (typeOf(sys, path, true) === undefined) {
          if (tool.has('c')) continue;
          sys.close(sys.open(path, { write: true, create: true }, 0o666));
        }
        const old = sys.stat(path);
        sys.utimes(path, tool.has('m') ? old.atime : times.atime, tool.has('a') ? old.mtime : times.mtime);
      } catch (error) {
        status = await tool.failed(error, `cannot touch '${path}'`, path);
      }
    }
    return status;
  },
};

export const main = gnu(touch);
