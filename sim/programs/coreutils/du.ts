import { isErrno, strerror } from '../../base/errno.ts';
import type { Stat } from '../../kernel/sys.ts';
import { humanSize, parseSize, siSize } from '../files/sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const du: ToolDefinition = {
  name: 'du',
  usage: '[OPTION]... [FILE]...',
  about: 'Tells how much space files and directories take.',
  short: 'aB:bchHDLksmd:xSlt:0P',
  long: {
    all: 'a',
    'apparent-size': 'A',
    'block-size=': 'B',
    bytes: 'b',
    total: 'c',
    'human-readable': 'h',
    summarize: 's',
    'max-depth=': 'd',
    'one-file-system': 'x',
    'separate-dirs': 'S',
    'count-links': 'l',
    'exclude=': 'E',
    si: 'H',
    'threshold=': 't',
    null: '0',
  },
  async run(tool) {
    const depthText = tool.value('d');
    if (depthText !== undefined && !/^\d+$/.test(depthText)) return tool.wrong(`invalid maximum depth ${tool.quote(depthText)}`);
    if (tool.has('a') && tool.has('s')) return tool.wrong('cannot both summarize and show all entries');
    if (tool.has('s') && depthText !== undefined && Number(depthText) !== 0 && !tool.busybox) {
      await tool.complain(`warning: summarizing conflicts with --max-depth=${Number(depthText)}`);
      return tool.wrong(undefined);
    }
    const apparent = tool.has('b', 'A');
    const form = tool.lastOf('h', 'H', 'k', 'm', 'b', 'B');
    const unit =
      form === 'b'
        ? 1
        : form === 'm'
          ? 1024 ** 2
          : form === 'B'
            ? (parseSize((tool.value('B') ?? '').replace(/^(?=[KMGT])/, '1')) ?? 1024)
            : 1024;
    const shown = (bytes: number): string =>
      form === 'h' ? humanSize(bytes) : form === 'H' ? siSize(bytes) : String(Math.ceil(bytes / unit));
    const deepest = tool.has('s') ? 0 : Number(depthText ?? Number.POSITIVE_INFINITY);
    const excluded = tool.values('E').map(globOf);
    const threshold = parseSize(tool.value('t') ?? '0') ?? 0;
    const end = tool.has('0') ? '\0' : '\n';
    const seen = new Set<string>();
    let status = 0;
    let total = 0;
    const sizeOf = (stat: Stat): number | undefined => {
      if (stat.nlink > 1 && stat.type !== 'directory' && !tool.has('l')) {
        const key = `${stat.dev}:${stat.ino}`;
        if (seen.has(key)) return undefined;
        seen.add(key);
      }
      return apparent ? stat.size : stat.blocks * 512;
    };
    const visit = async (path: string, depth: number, device?: number): Promise<number> => {
      let stat: Stat;
      try {
        stat = tool.has('L') || (depth === 0 && tool.has('D')) ? tool.sys.stat(path) : tool.sys.lstat(path);
      } catch (error) {
        // What was there a moment ago and is not any more (/proc) is passed over.
        if (depth > 0 && isErrno(error, 'ENOENT')) return 0;
        status = await tool.failed(error, `cannot access '${path}'`, path);
        return 0;
      }
      if (device !== undefined && stat.dev !== device) return 0;
      const own = sizeOf(stat);
      // A file that was counted under another name is not spoken of again.
      if (own === undefined) return 0;
      let bytes = own;
      let below = 0;
      let apart = 0;
      if (stat.type === 'directory') {
        try {
          for (const { name } of tool.sys.readdir(path)) {
            if (name === '.' || name === '..' || excluded.some((pattern) => pattern.test(name))) continue;
            const size = await visit(
              path.endsWith('/') ? `${path}${name}` : `${path}/${name}`,
              depth + 1,
              tool.has('x') ? stat.dev : undefined,
            );
            if (tool.has('S') && tool.sys.lstat(path.endsWith('/') ? `${path}${name}` : `${path}/${name}`).type === 'directory')
              apart += size;
            else below += size;
          }
        } catch (error) {
          if (!isErrno(error) || error.code === 'EPIPE') throw error;
          status = await tool.complain(
            tool.busybox ? `can't open '${path}': ${strerror(error.code)}` : `cannot read directory '${path}': ${strerror(error.code)}`,
          );
        }
      }
      bytes += below;
      const wanted = depth === 0 || (depth <= deepest && (stat.type === 'directory' || tool.has('a')));
      if (wanted && bytes >= threshold) await tool.print(`${shown(bytes)}\t${path}${end}`);
      return bytes + apart;
    };
    for (const path of tool.args.length ? tool.args : ['.']) total += await visit(path, 0);
    if (tool.has('c')) await tool.print(`${shown(total)}\ttotal${end}`);
    return status;
  },
};

function globOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 's');
}

export const main = gnu(du);
