import type { Stat } from '../../../kernel/sys.ts';
import type { Tool } from '../../tool.ts';

/** What -F, -p and --file-type put behind a name. */
export function indicator(tool: Tool, { type, mode }: Pick<Stat, 'type' | 'mode'>): string {
  const style = tool.lastOf('F', 'p', '9', '0');
  if (style === undefined || style === '0') return '';
  if (style === 'p') return type === 'directory' ? '/' : '';
  const executable = style === 'F' && mode & 0o111 ? '*' : '';
  return { directory: '/', symlink: '@', fifo: '|', socket: '=', char: '', block: '', file: executable }[type];
}
