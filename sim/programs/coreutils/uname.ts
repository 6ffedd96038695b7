import { readTextIfAny } from '../../libc/files.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const uname: ToolDefinition = {
  name: 'uname',
  usage: '[OPTION]...',
  about: 'Prints what system this is.',
  short: 'asnrvmpio',
  long: {
    all: 'a',
    'kernel-name': 's',
    nodename: 'n',
    'kernel-release': 'r',
    'kernel-version': 'v',
    machine: 'm',
    processor: 'p',
    'hardware-platform': 'i',
    'operating-system': 'o',
  },
  async run(tool) {
    if (tool.args.length) return tool.wrong(`extra operand ${tool.quote(tool.args[0] ?? '')}`);
    const { sysname, release, version, machine } = tool.sys.uname();
    const ubuntu = /^ID=ubuntu$/m.test(readTextIfAny(tool.sys, '/etc/os-release') ?? '');
    const values: [string, string][] = [
      ['s', sysname],
      ['n', tool.sys.hostname()],
      ['r', release],
      ['v', version],
      ['m', machine],
      // Debian's leaves out what it does not know; Ubuntu's takes the machine's word for both.
      ...(ubuntu
        ? ([
            ['p', machine],
            ['i', machine],
          ] as [string, string][])
        : []),
      ['o', tool.busybox ? 'Linux' : 'GNU/Linux'],
    ];
    const wanted = tool.given.length ? values.filter(([key]) => tool.has('a', key)) : values.slice(0, 1);
    if (!ubuntu && tool.has('p', 'i') && !tool.has('a')) wanted.push(['p', 'unknown']);
    await tool.print(`${wanted.map(([, value]) => value).join(' ')}\n`);
    return 0;
  },
};

export const main = gnu(uname);
