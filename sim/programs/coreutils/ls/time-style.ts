import type { Tool } from '../../tool.ts';

/** strftime(3) formats of a time: of one in the last half year, and of any other. */
export interface TimeStyle {
  readonly recent: string;
  readonly old: string;
}

const both = (format: string): TimeStyle => ({ recent: format, old: format });

const STYLES: Readonly<Record<string, TimeStyle>> = {
  'full-iso': both('%Y-%m-%d %H:%M:%S.%N %z'),
  'long-iso': both('%Y-%m-%d %H:%M'),
  iso: { recent: '%m-%d %H:%M', old: '%Y-%m-%d ' },
  locale: { recent: '%b %e %H:%M', old: '%b %e  %Y' },
};

/** What --time-style, --full-time or TIME_STYLE ask for; undefined when there is no such style. */
export function timeStyle(tool: Tool): TimeStyle | undefined {
  const given = tool.given.findLast(({ name }) => name === 'E' || name === '+');
  if (given?.name === 'E') return STYLES['full-iso'];
  const name = (given?.value ?? (tool.busybox ? '' : tool.sys.env.TIME_STYLE)) || 'locale';
  if (!name.startsWith('+')) return STYLES[name.replace(/^posix-/, '')];
  const [recent = '', old = recent] = name.slice(1).split('\n').reverse();
  return { recent, old };
}
