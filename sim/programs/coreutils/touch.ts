import { typeOf } from '../copy.ts';
import { readDate } from '../date-text.ts';
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
    const stamp = tool.value('t');
    const parsed = stamp !== undefined ? stamped(stamp, sys.now()) : asked === undefined ? undefined : readDate(asked, sys.now());
    const wrong = parsed === undefined ? (stamp ?? asked) : undefined;
    if (wrong !== undefined) return tool.complain(`invalid date format ${tool.quote(wrong)}`);
    let status = 0;
    for (const path of tool.args) {
      try {
        const now = parsed ?? sys.now();
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

/** `[[CC]YY]MMDDhhmm[.ss]` of -t, in microseconds. */
function stamped(written: string, now: number): number | undefined {
  const found = /^(\d\d)?(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(written);
  if (!found) return undefined;
  const [, one, two, month, day, hour, minute, second = '00'] = found;
  const short = two ?? one;
  const year =
    two && one ? `${one}${two}` : short ? `${Number(short) < 69 ? 20 : 19}${short}` : String(new Date(now / 1000).getUTCFullYear());
  const parsed = readDate(`${year}-${month}-${day} ${hour}:${minute}:${second}`, now);
  return parsed;
}

export const main = gnu(touch);
