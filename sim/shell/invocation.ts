import { optionByLetter, optionByName, type SetOption } from './options.ts';

/** What the command line of a shell asks for. */
export interface Invocation {
  readonly login: boolean;
  readonly interactive: boolean | undefined;
  readonly command: string | undefined;
  readonly standardInput: boolean;
  readonly script: string | undefined;
  /** `$0`. */
  readonly name: string;
  readonly positional: readonly string[];
  readonly options: readonly (readonly [SetOption, boolean])[];
  readonly shopts: readonly (readonly [string, boolean])[];
  readonly noProfile: boolean;
  readonly noRc: boolean;
  readonly rcFile: string | undefined;
  readonly version: boolean;
  readonly help: boolean;
  /** What is wrong with the command line, as text after `bash: `. */
  readonly error: string | undefined;
  /** The mistake is an option that does not exist: the usage is shown too. */
  readonly showsUsage: boolean;
}

const LONG = new Set(['login', 'norc', 'noprofile', 'posix', 'version', 'help', 'noediting', 'restricted', 'verbose', 'debugger']);

export function parseInvocation(argv: readonly string[]): Invocation {
  const [own = 'bash', ...words] = argv;
  const options: [SetOption, boolean][] = [];
  const shopts: [string, boolean][] = [];
  const long = new Set<string>();
  const letters = new Set<string>();
  let rcFile: string | undefined;
  let error: string | undefined;
  let i = 0;
  for (; i < words.length && error === undefined; i++) {
    const word = words[i] as string;
    if (word === '--' || word === '-') {
      i += 1;
      break;
    }
    if (word === '--rcfile' || word === '--init-file') {
      rcFile = words[++i];
      continue;
    }
    const name = word.replace(/^--?/, '');
    if (LONG.has(name) && (word.startsWith('--') || name.length > 1)) {
      long.add(name);
      continue;
    }
    if (word.startsWith('--')) {
      error = `${word}: invalid option`;
      break;
    }
    if (!/^[-+]./.test(word)) break;
    const on = word.startsWith('-');
    for (const letter of word.slice(1)) {
      if (letter === 'o' || letter === 'O') {
        const value = words[++i];
        const option = value === undefined ? undefined : optionByName(value);
        if (letter === 'O' && value !== undefined) shopts.push([value, on]);
        else if (option) options.push([option, on]);
        else error = `${value ?? '-o'}: invalid option name`;
      } else if ('cislrD'.includes(letter)) letters.add(letter);
      else {
        const option = optionByLetter(letter);
        if (option) options.push([option, on]);
        else error = `${word.charAt(0)}${letter}: invalid option`;
      }
    }
  }
  const rest = words.slice(i);
  let command: string | undefined;
  if (letters.has('c') && error === undefined) {
    command = rest.shift();
    if (command === undefined) error = '-c: option requires an argument';
  }
  const script = command === undefined && !letters.has('s') ? rest.shift() : undefined;
  const named = command !== undefined ? rest.shift() : script;
  return {
    login: own.startsWith('-') || letters.has('l') || long.has('login'),
    interactive: letters.has('i') ? true : undefined,
    command,
    standardInput: letters.has('s') || (command === undefined && script === undefined),
    script,
    name: named ?? own,
    positional: rest,
    options,
    shopts,
    noProfile: long.has('noprofile'),
    noRc: long.has('norc'),
    rcFile,
    version: long.has('version'),
    help: long.has('help'),
    error,
    showsUsage: error?.endsWith(': invalid option') ?? false,
  };
}
