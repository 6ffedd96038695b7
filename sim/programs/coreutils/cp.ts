import { isErrno, strerror } from '../../base/errno.ts';
import { argmatch } from '../argmatch.ts';
import { backupOf } from '../copying/backup.ts';
import { Copier } from '../copying/copier.ts';
import { placeIn, readOperands } from '../copying/operands.ts';
import { makeParents } from '../copying/parents.ts';
import type { Attribute, Rules } from '../copying/rules.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

export const cp: ToolDefinition = {
  name: 'cp',
  usage: '[OPTION]... SOURCE... DEST',
  about: 'Copies files; with -r directories and all that is in them.',
  short: 'abdfHiLlnPprRsS:t:TuvxZ',
  long: {
    archive: 'a',
    'attributes-only': 'A',
    'backup=?': 'B',
    'copy-contents': 'C',
    dereference: 'L',
    force: 'f',
    interactive: 'i',
    link: 'l',
    'no-clobber': 'n',
    'no-dereference': 'P',
    'no-preserve=': '0',
    'no-target-directory': 'T',
    'one-file-system': 'x',
    parents: 'D',
    path: 'D',
    'preserve=?': '1',
    recursive: 'r',
    'remove-destination': 'E',
    'reflink=?': 'F',
    'sparse=': 'G',
    'strip-trailing-slashes': 'Y',
    'suffix=': 'S',
    'symbolic-link': 's',
    'target-directory=': 't',
    update: 'u',
    verbose: 'v',
  },
  async run(tool) {
    const rules = await rulesOf(tool);
    if (typeof rules === 'number') return rules;
    const operands = await readOperands(tool);
    if (typeof operands === 'number') return operands;
    const copier = new Copier(tool, rules);
    if ('as' in operands) {
      if (tool.has('D')) return tool.wrong('with --parents, the destination must be a directory');
      return copier.take(operands.sources[0] ?? '', operands.as);
    }
    let status = 0;
    for (const source of operands.sources) {
      let target = placeIn(operands.into, source);
      if (tool.has('D')) {
        target = `${operands.into.replace(/\/+$/, '')}/${source.replace(/\/+$/, '').replace(/^\/+/, '')}`;
        try {
          await makeParents(tool, operands.into, source, rules);
        } catch (error) {
          if (!isErrno(error)) throw error;
          status = await tool.complain(`cannot make directory ${tool.quoteName(target)}: ${strerror(error.code)}`);
          continue;
        }
      }
      status = (await copier.take(source, target)) || status;
    }
    return status;
  },
};

const ATTRIBUTES = ['mode', 'timestamps', 'ownership', 'links', 'context', 'xattr', 'all'];

async function rulesOf(tool: Tool): Promise<Rules | number> {
  const recursive = tool.has('r', 'R', 'a');
  const preserve = new Set<Attribute>();
  let plainMode = false;
  let follow: Rules['follow'] | undefined;
  for (const { name, value } of tool.given) {
    if (name === 'a') for (const one of ['mode', 'timestamps', 'ownership', 'links'] as const) preserve.add(one);
    if (name === 'd') preserve.add('links');
    if (name === 'a' || name === 'd' || name === 'P') follow = 'never';
    if (name === 'L') follow = 'always';
    if (name === 'H') follow = 'named';
    if (name === 'p' || (name === '1' && value === undefined))
      for (const one of ['mode', 'timestamps', 'ownership'] as const) preserve.add(one);
    for (const word of (name === '0' || name === '1' ? (value ?? '') : '').split(',').filter(Boolean)) {
      const option = name === '1' ? '--preserve' : '--no-preserve';
      const found = await argmatch(
        tool,
        option,
        word,
        ATTRIBUTES.map((one) => [one]),
      );
      if (typeof found === 'number') return found;
      if (found === 'context' && name === '1') return tool.complain('cannot preserve security context without an SELinux-enabled kernel');
      const meant: readonly Attribute[] =
        found === 'all'
          ? ['mode', 'timestamps', 'ownership', 'links']
          : found === 'xattr' || found === 'context'
            ? []
            : [found as Attribute];
      for (const one of meant) {
        if (name === '1') preserve.add(one);
        else preserve.delete(one);
        if (one === 'mode') plainMode = name === '0';
      }
    }
  }
  for (const [letter, option, words] of [
    ['G', '--sparse', ['never', 'auto', 'always']],
    ['F', '--reflink', ['auto', 'always', 'never']],
  ] as const) {
    for (const word of tool.values(letter)) {
      const found = await argmatch(
        tool,
        option,
        word,
        words.map((one) => [one]),
      );
      if (typeof found === 'number') return found;
    }
  }
  const backup = await backupOf(tool);
  if (typeof backup === 'number') return backup;
  const clobber = tool.lastOf('n', 'i');
  if (backup.kind !== 'none' && clobber === 'n') return tool.wrong('options --backup and --no-clobber are mutually exclusive');
  const link = tool.has('s') ? 'symbolic' : tool.has('l') ? 'hard' : undefined;
  if (tool.has('s') && tool.has('l')) return tool.wrong('cannot make both hard and symbolic links');
  return {
    move: false,
    recursive,
    follow: follow ?? (recursive && link !== 'hard' ? 'never' : 'always'),
    preserve,
    plainMode,
    overwrite: clobber === 'n' ? 'no' : clobber === 'i' ? 'ask' : 'unsaid',
    update: tool.has('u'),
    force: tool.has('f'),
    removeFirst: tool.has('E'),
    link,
    backup,
    verbose: tool.has('v'),
    oneFileSystem: tool.has('x'),
    attributesOnly: tool.has('A'),
    asRegular: !recursive || tool.has('C'),
  };
}

export const main = gnu(cp);
