import type { Program, Sys } from '../../kernel/sys.ts';
import { spawn } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';

/** gzip's companions are shell scripts around it: one command line, run by the shell. @returns its status */
async function shell(sys: Sys, script: string, args: readonly string[]): Promise<number> {
  const ended = await sys.waitpid(spawn(sys, '/bin/sh', ['sh', '-c', script, 'sh', ...args]));
  return ended?.status.kind === 'exited' ? ended.status.code : 2;
}

/** `zgrep [grep's options] pattern [file…]`: each file goes through gzip to a grep of its own. */
export const zgrep: Program = async (sys, argv) => {
  const options: string[] = [];
  let pattern = false;
  let rest = argv.slice(1);
  if (rest[0] === '--version') return version(sys, 'zgrep');
  while (rest[0]?.startsWith('-') && rest[0] !== '-' && rest[0] !== '--') {
    const [option = '', next] = rest;
    const takes = /^-[a-zA-Z]*[efABCm]$/.test(option);
    if (/^-[a-zA-Z]*[ef]|^--(?:regexp|file)=/.test(option)) pattern = true;
    options.push(option, ...(takes && next !== undefined ? [next] : []));
    rest = rest.slice(takes ? 2 : 1);
  }
  if (rest[0] === '--') rest = rest.slice(1);
  if (!pattern) {
    const [given] = rest;
    if (given === undefined) {
      await printError(sys, `${argv[0]}: 188: 1: missing pattern; try \`${argv[0]} --help' for help\n`);
      return 2;
    }
    options.push('-e', given);
    rest = rest.slice(1);
  }
  if (rest.length === 0) return shell(sys, 'gzip -cdfq | grep "$@"', options);
  const named = rest.length > 1 && !options.some((option) => /^-[a-zA-Z]*h|^--no-filename/.test(option)) ? ['-H'] : [];
  let found = 1;
  let failed = 0;
  for (const file of rest) {
    const script =
      'f=$1; shift; { gzip -cdfq -- "$f" || exit 4; } | grep "$@"; set -- "${PIPESTATUS[@]}"; [ "$1" = 0 ] || exit 2; exit "$2"';
    const ended = await sys.waitpid(
      spawn(sys, '/bin/bash', ['bash', '-c', script, 'zgrep', file, ...named, `--label=${file}`, ...options]),
    );
    const status = ended?.status.kind === 'exited' ? ended.status.code : 2;
    if (status === 0) found = 0;
    if (status > 1) failed = 2;
  }
  return failed || found;
};

/** `zless` and `zmore`: what is compressed is shown as what it holds. */
export const zless: Program = async (sys, argv) => {
  const name = argv[0]?.split('/').pop() ?? 'zless';
  if (argv[1] === '--version') return version(sys, name);
  return shell(sys, `gzip -cdfq -- "$@" | ${name.replace('z', '')}`, argv.slice(1));
};

async function version(sys: Sys, name: string): Promise<number> {
  await print(sys, `${name} (gzip) 1.12\n`);
  return 0;
}
