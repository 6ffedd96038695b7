import type { Program, Sys } from '../kernel/sys.ts';
import { print, printError } from '../libc/stdio.ts';
import { APPLETS } from './busybox-applets.ts';
import { main as notSimulated } from './not-simulated.ts';
import { runTool } from './tool.ts';

const BANNER = 'BusyBox v1.37.0 () multi-call binary.';

/**
 * BusyBox: one program that is many, by the name it is called by or by its first argument. The shell among them is another room's, and is
 * handed in by whoever puts programs together.
 */
export function withShell(shell: Program): Program {
  return (sys, argv) => {
    const called = nameOf(argv[0] ?? 'busybox');
    if (called === 'busybox') return asBusybox(sys, argv.slice(1), shell);
    // An image links only what BusyBox has: that there is none of it here is our gap.
    return isApplet(called) ? applet(sys, called, argv, shell) : notSimulated(sys, [called]);
  };
}

async function asBusybox(sys: Sys, args: readonly string[], shell: Program): Promise<number> {
  const [name] = args;
  if (name === '--list') {
    await print(sys, `${allNames().join('\n')}\n`);
    return 0;
  }
  if (name === undefined || name === '--help') {
    await print(
      sys,
      `${BANNER}\n\nUsage: busybox [function [arguments]...]\n   or: busybox --list\n   or: function [arguments]...\n\nCurrently defined functions:\n${wrapped(allNames())}`,
    );
    return 0;
  }
  return applet(sys, name, args, shell);
}

const isApplet = (name: string): boolean => name === 'sh' || name === 'ash' || Object.hasOwn(APPLETS, name);

async function applet(sys: Sys, name: string, argv: readonly string[], shell: Program): Promise<number> {
  if (name === 'sh' || name === 'ash') return shell(sys, argv);
  const tool = Object.hasOwn(APPLETS, name) ? APPLETS[name] : undefined;
  if (tool) return runTool(sys, tool, name, argv.slice(1), 'busybox');
  await printError(sys, `${name}: applet not found\n`);
  return 127;
}

const nameOf = (path: string): string => path.replace(/^-/, '').split('/').pop() ?? path;

const allNames = (): string[] => [...new Set([...Object.keys(APPLETS), 'ash', 'sh', 'busybox'])].sort();

function wrapped(names: readonly string[]): string {
  let out = '';
  let line = '\t';
  for (const [i, name] of names.entries()) {
    const piece = `${name}${i === names.length - 1 ? '' : ','}`;
    if (line.length + piece.length > 70) {
      out += `${line.trimEnd()}\n`;
      line = '\t';
    }
    line += `${piece} `;
  }
  return `${out}${line.trimEnd()}\n`;
}
