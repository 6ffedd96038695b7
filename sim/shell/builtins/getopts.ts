import { isName } from '../expand/subscript.ts';
import { type Builtin, usageError } from './builtin.ts';

/** `getopts optstring name [args]`. OPTIND and a hidden place inside the word are its memory. */
export const getopts: Builtin = async (shell, args) => {
  const [letters, name, ...given] = args;
  if (letters !== undefined && /^-[^-]/.test(letters) && shell.personality.name === 'bash')
    return usageError(shell, 'getopts', `${letters.slice(0, 2)}: invalid option`, 'getopts optstring name [arg ...]');
  if (letters === undefined || name === undefined) {
    await shell.printError('getopts: usage: getopts optstring name [arg ...]\n');
    return 2;
  }
  if (!isName(name)) {
    await shell.complain(`\`${name}': not a valid identifier`, 'getopts');
    return 1;
  }
  const words = given.length ? given : shell.positional;
  const silent = letters.startsWith(':');
  let index = Number(shell.variables.get('OPTIND') ?? 1) || 1;
  if (index !== shell.optionWord) shell.optionPlace = 1;
  const word = words[index - 1];
  const finish = (letter: string, next: number, status: number): number => {
    shell.variables.set(name, letter);
    shell.variables.set('OPTIND', String(next));
    shell.optionWord = next;
    return status;
  };
  if (word === undefined || !word.startsWith('-') || word === '-' || word === '--') {
    shell.optionPlace = 1;
    shell.variables.unset('OPTARG');
    return finish('?', word === '--' ? index + 1 : index, 1);
  }
  const letter = word[shell.optionPlace] ?? '?';
  shell.optionPlace += 1;
  const atEnd = shell.optionPlace >= word.length;
  const known = letter === ':' ? -1 : letters.indexOf(letter);
  if (known < 0) {
    if (atEnd) {
      index += 1;
      shell.optionPlace = 1;
    }
    if (silent) shell.variables.set('OPTARG', letter);
    else {
      shell.variables.unset('OPTARG');
      if (shell.variables.get('OPTERR') !== '0') await shell.printError(`${shell.name}: illegal option -- ${letter}\n`);
    }
    return finish('?', index, 0);
  }
  if (letters[known + 1] !== ':') {
    if (atEnd) {
      index += 1;
      shell.optionPlace = 1;
    }
    shell.variables.unset('OPTARG');
    return finish(letter, index, 0);
  }
  const attached = word.slice(shell.optionPlace);
  shell.optionPlace = 1;
  const value = atEnd ? words[index] : attached;
  if (value !== undefined) {
    shell.variables.set('OPTARG', value);
    return finish(letter, index + (atEnd ? 2 : 1), 0);
  }
  if (silent) shell.variables.set('OPTARG', letter);
  else {
    shell.variables.unset('OPTARG');
    if (shell.variables.get('OPTERR') !== '0') await shell.printError(`${shell.name}: option requires an argument -- ${letter}\n`);
  }
  return finish(silent ? ':' : '?', index + 1, 0);
};
