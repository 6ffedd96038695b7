import { utf8 } from '../../base/bytes.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const lsbRelease: ToolDefinition = {
  name: 'lsb_release',
  usage: '[options]',
  about: 'Says which distribution this is.',
  short: 'aicdrsv',
  long: { all: 'a', id: 'i', codename: 'c', description: 'd', release: 'r', short: 's', version: 'v' },
  async run(tool) {
    const release = readTextIfAny(tool.sys, '/etc/os-release') ?? '';
    const of = (name: string): string => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(release)?.[1] ?? 'n/a';
    const rows = [
      ['i', 'Distributor ID', of('NAME').split(' ')[0] ?? ''],
      ['d', 'Description', of('PRETTY_NAME')],
      ['r', 'Release', of('VERSION_ID')],
      ['c', 'Codename', of('VERSION_CODENAME')],
    ] as const;
    if (tool.has('v', 'a') || tool.given.length === 0) {
      const none = 'No LSB modules are available.\n';
      await tool.sys.write(2, utf8(none));
    }
    for (const [flag, name, value] of rows)
      if (tool.has('a', flag)) await tool.print(tool.has('s') ? `${value}\n` : `${name}:\t${value}\n`);
    return 0;
  },
};

export const main = gnu(lsbRelease);
