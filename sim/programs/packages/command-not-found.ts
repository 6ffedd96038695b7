import type { Program } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { printError } from '../../libc/stdio.ts';
import { COMMAND_PACKAGES } from './commands.ts';
import { packageOf } from './installed.ts';

const PLACES = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** /usr/lib/command-not-found: says which package has a command that is not there, or which commands are spelled much like it. */
export const main: Program = async (sys, argv) => {
  const words = argv.slice(1).filter((word) => word !== '--');
  const [name = ''] = words;
  const say = (text: string): Promise<void> => printError(sys, text);
  const packages = Object.hasOwn(COMMAND_PACKAGES, name) ? (COMMAND_PACKAGES[name] ?? []) : [];
  const here = PLACES.map((place) => `${place}/${name}`).find((path) => exists(sys, path));
  if (name !== '' && here) {
    await say(
      `Command '${name}' is available in '${here}'\nThe command could not be located because '${here.slice(0, here.lastIndexOf('/'))}' is not included in the PATH environment variable.\n`,
    );
    return 127;
  }
  const [only] = packages;
  if (only && packages.length === 1) {
    const sudo = mayBecomeRoot(sys) ? `sudo apt install ${only.package}\n` : 'Please ask your administrator.\n';
    await say(
      `Command '${name}' not found, but can be installed with:\n${sys.credentials().euid === 0 ? `apt install ${only.package}\n` : sudo}`,
    );
    return 127;
  }
  const alike = [...new Set(PLACES.flatMap((place) => (exists(sys, place) ? sys.readdir(place).map((entry) => entry.name) : [])))]
    .filter((other) => name.length > 2 && isClose(name, other))
    .sort();
  if (alike.length > 0 && alike.length < 16) {
    await say(
      `Command '${name}' not found, did you mean:\n${alike.map((other) => `  command '${other}' from deb ${packageOf(other)}\n`).join('')}${sys.credentials().euid === 0 ? 'Try: apt install <deb name>\n' : 'Try: sudo apt install <deb name>\n'}`,
    );
    return 127;
  }
  await say(`${name}: command not found\n`);
  return 127;
};

/** Whether one slip of a finger lies between two words: a letter too many, too few, another, or two exchanged. */
function isClose(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [left, right] = [a.slice(i), b.slice(i)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}

function mayBecomeRoot(sys: Parameters<Program>[0]): boolean {
  const sudo = 27;
  const { groups, gid } = sys.credentials();
  return gid === sudo || groups.includes(sudo);
}
