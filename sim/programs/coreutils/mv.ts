import { backupOf } from '../copying/backup.ts';
import { Copier } from '../copying/copier.ts';
import { placeIn, readOperands } from '../copying/operands.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const mv: ToolDefinition = {
  name: 'mv',
  usage: '[OPTION]... SOURCE... DEST',
  about: 'Renames files, or moves them into a directory.',
  short: 'bfinS:t:TuvZ',
  long: {
    'backup=?': 'B',
    force: 'f',
    interactive: 'i',
    'no-clobber': 'n',
    'no-target-directory': 'T',
    'strip-trailing-slashes': 'Y',
    'suffix=': 'S',
    'target-directory=': 't',
    update: 'u',
    verbose: 'v',
  },
  async run(tool) {
    const backup = await backupOf(tool);
    if (typeof backup === 'number') return backup;
    const clobber = tool.lastOf('n', 'f', 'i');
    if (backup.kind !== 'none' && clobber === 'n') return tool.wrong('options --backup and --no-clobber are mutually exclusive');
    const operands = await readOperands(tool);
    if (typeof operands === 'number') return operands;
    const mover = new Copier(tool, {
      move: true,
      recursive: true,
      follow: 'never',
      preserve: new Set(['mode', 'timestamps', 'ownership', 'links']),
      plainMode: false,
      overwrite: ({ n: 'no', f: 'yes', i: 'ask' } as const)[clobber as 'n' | 'f' | 'i'] ?? 'unsaid',
      update: tool.has('u'),
      force: true,
      removeFirst: false,
      link: undefined,
      backup,
      verbose: tool.has('v'),
      oneFileSystem: false,
      attributesOnly: false,
      asRegular: false,
    });
    if ('as' in operands) return mover.take(operands.sources[0] ?? '', operands.as);
    let status = 0;
    for (const source of operands.sources) status = (await mover.take(source, placeIn(operands.into, source))) || status;
    return status;
  },
};

export const main = gnu(mv);
