import { isErrno, type SysError, strerror } from '../../base/errno.ts';
import { localZone } from '../../libc/time-zone/local-zone.ts';
import { argmatch } from '../argmatch.ts';
import { readDate } from '../dates/date-text.ts';
import { readLocalDate } from '../dates/local-date.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

type When = number | 'now' | 'omit';

export const touch: ToolDefinition = {
  name: 'touch',
  usage: '[OPTION]... FILE...',
  about: 'Sets the times of files to now; makes files that are missing.',
  short: 'acfhmr:d:t:',
  long: { 'no-create': 'c', 'no-dereference': 'h', 'reference=': 'r', 'date=': 'd', 'time=': '@' },
  async run(tool) {
    const times = await timesOf(tool);
    if (typeof times === 'number') return times;
    if (tool.args.length === 0) return tool.wrong('missing file operand');
    let status = 0;
    for (const path of tool.args) status = (await touched(tool, path, times)) || status;
    return status;
  },
};

/** What -a, -m, -r, -d and -t ask for; a status after a complaint. */
async function timesOf(tool: Tool): Promise<{ atime: When; mtime: When } | number> {
  const { sys } = tool;
  const [like, asked, stamp] = [tool.value('r'), tool.value('d'), tool.value('t')];
  const which = { atime: tool.has('a'), mtime: tool.has('m') };
  for (const word of tool.values('@')) {
    const kind = await argmatch(tool, '--time', word, [
      ['atime', 'access', 'use'],
      ['mtime', 'modify'],
    ]);
    if (typeof kind === 'number') return kind;
    which[kind === 'atime' ? 'atime' : 'mtime'] = true;
  }
  if (!which.atime && !which.mtime) which.atime = which.mtime = true;
  if (stamp !== undefined && (like !== undefined || asked !== undefined))
    return tool.wrong('cannot specify times from more than one source');
  let times: { atime: When; mtime: When } = { atime: 'now', mtime: 'now' };
  if (like !== undefined) {
    try {
      const { atime, mtime } = tool.has('h') ? sys.lstat(like) : sys.stat(like);
      times = { atime, mtime };
    } catch (error) {
      return tool.failed(error, `failed to get attributes of '${like}'`, like);
    }
    if (asked !== undefined) {
      const zone = localZone(sys);
      const [atime, mtime] = [readDate(asked, Number(times.atime), zone), readDate(asked, Number(times.mtime), zone)];
      if (atime === undefined || mtime === undefined) return tool.complain(`invalid date format ${tool.quote(asked)}`);
      times = { atime, mtime };
    }
  } else if (stamp !== undefined || asked !== undefined) {
    const at = stamp === undefined ? readLocalDate(sys, asked ?? '') : stamped(tool, stamp);
    if (at === undefined) return tool.complain(`invalid date format ${tool.quote(stamp ?? asked ?? '')}`);
    times = { atime: at, mtime: at };
  }
  return { atime: which.atime ? times.atime : 'omit', mtime: which.mtime ? times.mtime : 'omit' };
}

async function touched(tool: Tool, path: string, { atime, mtime }: { atime: When; mtime: When }): Promise<number> {
  const { sys } = tool;
  let opening: SysError | undefined;
  if (!tool.has('c', 'h')) {
    try {
      sys.close(sys.open(path, { write: true, create: true, nonBlock: true }, 0o666));
    } catch (error) {
      if (!isErrno(error)) throw error;
      opening = error;
    }
  }
  try {
    sys.utimes(path === '-' ? '/dev/stdout' : path, atime, mtime, !tool.has('h'));
    return 0;
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (opening && opening.code !== 'EISDIR')
      return tool.complain(
        `${tool.busybox ? '' : 'cannot touch '}${tool.busybox ? path : tool.quoteName(path)}: ${strerror(opening.code)}`,
      );
    if (tool.has('c') && error.code === 'ENOENT') return 0;
    return tool.complain(
      `${tool.busybox ? '' : 'setting times of '}${tool.busybox ? path : tool.quoteName(path)}: ${strerror(error.code)}`,
    );
  }
}

/** `[[CC]YY]MMDDhhmm[.ss]` of -t, in microseconds. */
function stamped({ sys }: Tool, written: string): number | undefined {
  const found = /^(\d\d)?(\d\d)?(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d\d))?$/.exec(written);
  if (!found) return undefined;
  const [, one, two, month, day, hour, minute, second = '00'] = found;
  const short = two ?? one;
  const zone = localZone(sys);
  const now = Math.floor(sys.now() / 1e6);
  const thisYear = new Date((now + zone.at(now).offset) * 1000).getUTCFullYear();
  const year = two && one ? `${one}${two}` : short ? `${Number(short) < 69 ? 20 : 19}${short}` : String(thisYear);
  return readDate(`${year}-${month}-${day} ${hour}:${minute}:${second}`, sys.now(), zone);
}

export const main = gnu(touch);
