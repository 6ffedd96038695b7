import { type Builtin, parseOptions, usageError } from './builtin.ts';

/** `bind`: the keys of a shell with a prompt are not changed yet; a script has none, which bash only warns of. */
export const bind: Builtin = async (shell, args) => {
  if (shell.interactive) {
    await shell.complain('not simulated yet', 'bind');
    return 1;
  }
  await shell.complain('warning: line editing not enabled', 'bind');
  const { invalid, lacking } = parseOptions(args, 'lvpVPsSXf:q:u:m:r:x:');
  const usage =
    'bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]';
  if (invalid) return usageError(shell, 'bind', `${invalid}: invalid option`, usage);
  if (lacking) return usageError(shell, 'bind', `${lacking}: option requires an argument`, usage);
  return 0;
};
