import type { Shell } from '../shell.ts';
import type { Builtin } from './builtin.ts';
import { changeDirectory, currentDirectory } from './cd.ts';

function stack(shell: Shell): string[] {
  return [currentDirectory(shell), ...shell.directories];
}

/** `~` for the home directory. */
function short(shell: Shell, path: string): string {
  const home = shell.variables.get('HOME');
  if (!home || home === '/') return path;
  return path === home || path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}

async function show(shell: Shell): Promise<number> {
  await shell.print(
    `${stack(shell)
      .map((path) => short(shell, path))
      .join(' ')}\n`,
  );
  return 0;
}

export const dirs: Builtin = async (shell, args) => {
  if (args.includes('-c')) {
    shell.directories = [];
    return 0;
  }
  const long = args.includes('-l');
  const place = args.find((arg) => /^[-+]\d+$/.test(arg));
  if (place !== undefined) {
    const all = stack(shell);
    const chosen = all[place.startsWith('+') ? Number(place) : all.length - 1 + Number(place)];
    if (chosen === undefined) {
      await shell.complain(
        shell.directories.length ? `${place.slice(1)}: directory stack index out of range` : 'directory stack empty',
        'dirs',
      );
      return 1;
    }
    await shell.print(`${long ? chosen : short(shell, chosen)}\n`);
    return 0;
  }
  const paths = stack(shell).map((path) => (long ? path : short(shell, path)));
  if (args.includes('-v')) await shell.print(paths.map((path, i) => `${String(i).padStart(2)}  ${path}\n`).join(''));
  else if (args.includes('-p')) await shell.print(paths.map((path) => `${path}\n`).join(''));
  else await shell.print(`${paths.join(' ')}\n`);
  return 0;
};

export const pushd: Builtin = async (shell, args) => {
  const [target] = args;
  const all = stack(shell);
  if (target === undefined || /^[-+]\d+$/.test(target)) {
    const place = target === undefined ? 1 : target.startsWith('+') ? Number(target) : all.length - 1 + Number(target);
    const chosen = all[place];
    if (chosen === undefined) {
      await shell.complain(target === undefined ? 'no other directory' : `${target}: directory stack index out of range`, 'pushd');
      return 1;
    }
    const status = await changeDirectory(shell, chosen, false, 'pushd');
    if (status !== 0) return status;
    shell.directories = target === undefined ? [all[0] ?? '/', ...all.slice(2)] : [...all.slice(place + 1), ...all.slice(0, place)];
    return show(shell);
  }
  const status = await changeDirectory(shell, target, false, 'pushd');
  if (status !== 0) return status;
  shell.directories = all;
  return show(shell);
};

export const popd: Builtin = async (shell) => {
  const [next, ...rest] = shell.directories;
  if (next === undefined) {
    await shell.complain('directory stack empty', 'popd');
    return 1;
  }
  const status = await changeDirectory(shell, next, false, 'popd');
  if (status !== 0) return status;
  shell.directories = rest;
  return show(shell);
};
