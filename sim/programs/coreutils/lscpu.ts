import { readText } from '../../libc/files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const lscpu: ToolDefinition = {
  name: 'lscpu',
  usage: '[options]',
  about: 'Describes the processors.',
  short: 'aebcpJxys:V',
  async run(tool) {
    if (tool.given.length) return tool.notSimulated('with options');
    const info = readText(tool.sys, '/proc/cpuinfo');
    const count = info.match(/^processor/gm)?.length ?? 1;
    const of = (name: string): string => new RegExp(`^${name}\\s*: (.*)$`, 'm').exec(info)?.[1] ?? '';
    const rows = [
      ['Architecture', tool.sys.uname().machine],
      ['  CPU op-mode(s)', '32-bit, 64-bit'],
      ['  Byte Order', 'Little Endian'],
      ['CPU(s)', String(count)],
      ['  On-line CPU(s) list', count === 1 ? '0' : `0-${count - 1}`],
      ['Vendor ID', of('vendor_id')],
      ['  Model name', of('model name')],
      ['    Thread(s) per core', '1'],
      ['    Core(s) per socket', String(count)],
      ['    Socket(s)', '1'],
      ['Virtualization features', ''],
      ['  Hypervisor vendor', 'KVM'],
      ['  Virtualization type', 'full'],
      ['NUMA', ''],
      ['  NUMA node(s)', '1'],
      ['  NUMA node0 CPU(s)', count === 1 ? '0' : `0-${count - 1}`],
    ] as const;
    await tool.print(rows.map(([name, value]) => `${`${name}:`.padEnd(25)}${value}`.trimEnd().concat('\n')).join(''));
    return 0;
  },
};

export const main = gnu(lscpu);
