import { userById, userByName } from '../../libc/passwd.ts';
import { type ProcessInfo, processes } from '../processes/process-table.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

interface Twig {
  readonly label: string;
  readonly children: readonly Twig[];
  readonly times: number;
}

export const pstree: ToolDefinition = {
  name: 'pstree',
  usage: '[OPTION]... [PID | USER]',
  about: 'Draws processes and their children.',
  short: 'aAcghH:lnpsStTuUVGZ',
  long: {
    arguments: 'a',
    ascii: 'A',
    'compact-not': 'c',
    'show-pids': 'p',
    'show-pgids': 'g',
    'numeric-sort': 'n',
    'uid-changes': 'u',
    unicode: 'U',
    version: 'V',
    long: 'l',
    'show-parents': 's',
    'hide-threads': 'T',
  },
  async run(tool) {
    const all = processes(tool.sys);
    const [what = '1'] = tool.args;
    let roots = all.filter(({ pid }) => pid === Number(what));
    if (!/^\d+$/.test(what)) {
      const uid = userByName(tool.sys, what)?.uid;
      if (uid === undefined) return tool.complain(`No such user name: ${what}`);
      const own = all.filter((one) => one.euid === uid);
      roots = own.filter((one) => !own.some(({ pid }) => pid === one.ppid));
      if (roots.length === 0) return tool.complain('No processes found.');
    } else if (roots.length === 0) return 1;
    for (const root of roots) {
      const twig = grow(tool, root, all, undefined);
      await tool.print(tool.has('a') ? outline(twig, '', '', tool) : draw(twig, '', tool));
    }
    return 0;
  },
};

function grow(tool: Tool, process: ProcessInfo, all: readonly ProcessInfo[], parent: ProcessInfo | undefined): Twig {
  const children = all
    .filter(({ ppid, pid }) => ppid === process.pid && pid !== process.pid)
    .sort((a, b) => (tool.has('n', 'p') && tool.has('n') ? a.pid - b.pid : a.comm < b.comm ? -1 : a.comm > b.comm ? 1 : a.pid - b.pid));
  const twigs = children.map((child) => grow(tool, child, all, process));
  const user = parent && parent.euid !== process.euid && tool.has('u') ? userById(tool.sys, process.euid)?.name : undefined;
  const notes = [
    ...(tool.has('p') ? [String(process.pid)] : []),
    ...(tool.has('g') ? [String(process.pgid)] : []),
    ...(user ? [user] : []),
  ];
  const rest = tool.has('a') && process.args.length > 1 ? ` ${process.args.slice(1).join(' ')}` : '';
  const label = `${process.comm}${notes.length ? (tool.has('a') ? `,${notes.join(',')}` : `(${notes.join(',')})`) : ''}${rest}`;
  return { label, children: tool.has('c', 'p', 'g') || tool.has('a') ? twigs : compact(twigs), times: 1 };
}

/** The same twig several times is drawn once, with its number in front. */
function compact(twigs: readonly Twig[]): Twig[] {
  const out: Twig[] = [];
  for (const twig of twigs) {
    const alike = out.findIndex((one) => one.label === twig.label && JSON.stringify(one.children) === JSON.stringify(twig.children));
    const known = out[alike];
    if (known) out[alike] = { ...known, times: known.times + 1 };
    else out.push(twig);
  }
  return out;
}

const isUnicode = (tool: Tool): boolean =>
  tool.has('U') || (!tool.has('A') && tool.sys.isatty(1) && /utf-?8/i.test(tool.sys.env.LC_ALL || tool.sys.env.LANG || ''));

function draw(twig: Twig, indent: string, tool: Tool): string {
  const [only, first, middle, last, down] = isUnicode(tool) ? ['───', '─┬─', ' ├─', ' └─', ' │ '] : ['---', '-+-', ' |-', ' `-', ' | '];
  const head = twig.times > 1 ? `${twig.times}*[${twig.label}${twig.children.length ? '' : ']'}` : twig.label;
  if (twig.children.length === 0) return `${head}\n`;
  const inner = `${indent}${' '.repeat(head.length)}`;
  const close = twig.times > 1 ? ']' : '';
  return twig.children
    .map((child, i) => {
      const alone = twig.children.length === 1;
      const end = i === twig.children.length - 1;
      const mark = alone ? only : i === 0 ? first : end ? last : middle;
      const text = draw(child, `${inner}${alone || end ? '   ' : down}`, tool);
      return `${i === 0 ? head : inner}${mark}${close ? text.replace(/\n$/, `${close}\n`) : text}`;
    })
    .join('');
}

function outline(twig: Twig, lead: string, indent: string, tool: Tool): string {
  const [middle, last, down] = isUnicode(tool) ? ['├─', '└─', '│ '] : ['|-', '`-', '| '];
  const children = twig.children.map((child, i) => {
    const end = i === twig.children.length - 1;
    return outline(child, `${indent}  ${end ? last : middle}`, `${indent}  ${end ? '  ' : down}`.replace(/ {2}$/, '  '), tool);
  });
  return `${lead}${twig.label}\n${children.join('')}`;
}

export const main = gnu(pstree);
