import type { CompletionSpec } from '../readline/programmable.ts';
import { generate } from '../readline/programmable.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, parseOptions, usageError } from './builtin.ts';

const LETTERS = 'abcdefgjksuvprDEIA:o:F:W:P:S:G:C:X:';

const ACTIONS: Readonly<Record<string, string>> = {
  a: 'alias',
  b: 'builtin',
  c: 'command',
  d: 'directory',
  f: 'file',
  g: 'group',
  j: 'job',
  k: 'keyword',
  u: 'user',
  v: 'variable',
};

type Parsed = ReturnType<typeof parseOptions>;

function specOf({ options }: Parsed): CompletionSpec {
  const value = (letter: string): string | undefined => options.findLast((option) => option.letter === letter)?.value;
  const actions = options.flatMap(({ letter, value: given }) => (letter === 'A' ? [given ?? ''] : (ACTIONS[letter] ?? [])));
  return {
    actions,
    words: value('W'),
    functionName: value('F'),
    prefix: value('P'),
    suffix: value('S'),
    options: new Set(options.flatMap(({ letter, value: given }) => (letter === 'o' ? [given ?? ''] : []))),
  };
}

/** `complete`, without -C, -G and -X, which say that they are not there. */
export const complete: Builtin = async (shell, args) => {
  const parsed = parseOptions(args, LETTERS);
  const usage =
    'complete [-abcdefgjksuv] [-pr] [-DEI] [-o option] [-A action] [-W wordlist] [-F function] [-P prefix] [-S suffix] [name ...]';
  if (parsed.invalid) return usageError(shell, 'complete', `${parsed.invalid}: invalid option`, usage);
  const has = (letter: string): boolean => parsed.options.some((option) => option.letter === letter);
  if (has('C') || has('G') || has('X')) return missing(shell, 'complete');
  const names = [...parsed.operands, ...(['D', 'E', 'I'] as const).filter(has).map((letter) => `-${letter}`)];
  if (has('r')) {
    if (names.length === 0) shell.completions.clear();
    for (const name of names) shell.completions.delete(name);
    return 0;
  }
  if (has('p') || args.length === 0) return print(shell, names);
  const spec = specOf(parsed);
  for (const name of names) shell.completions.set(name, spec);
  return 0;
};

async function print(shell: Shell, names: readonly string[]): Promise<number> {
  let status = 0;
  for (const name of names.length ? names : [...shell.completions.keys()].sort()) {
    const spec = shell.completions.get(name);
    if (spec) await shell.print(`complete ${wordsOf(spec)}${name}\n`);
    else {
      await shell.complain(`${name}: no completion specification`, 'complete');
      status = 1;
    }
  }
  return status;
}

function wordsOf(spec: CompletionSpec): string {
  const letters = Object.entries(ACTIONS).filter(([, action]) => spec.actions.includes(action));
  const others = spec.actions.filter((action) => !Object.values(ACTIONS).includes(action));
  return [
    ...[...spec.options].map((option) => `-o ${option} `),
    ...letters.map(([letter]) => `-${letter} `),
    ...others.map((action) => `-A ${action} `),
    spec.words === undefined ? '' : `-W '${spec.words}' `,
    spec.prefix === undefined ? '' : `-P '${spec.prefix}' `,
    spec.suffix === undefined ? '' : `-S '${spec.suffix}' `,
    spec.functionName === undefined ? '' : `-F ${spec.functionName} `,
  ].join('');
}

/** `compgen … [word]`: what a specification would offer. */
export const compgen: Builtin = async (shell, args) => {
  const parsed = parseOptions(args, LETTERS);
  const usage = 'compgen [-abcdefgjksuv] [-o option] [-A action] [-W wordlist] [-F function] [-P prefix] [-S suffix] [word]';
  if (parsed.invalid) return usageError(shell, 'compgen', `${parsed.invalid}: invalid option`, usage);
  if (parsed.options.some(({ letter }) => 'CGXF'.includes(letter))) return missing(shell, 'compgen');
  const found = await generate(shell, specOf(parsed), parsed.operands[0] ?? '');
  await shell.print(found.map((value) => `${value}\n`).join(''));
  return found.length > 0 ? 0 : 1;
};

/** `compopt [-o option] [+o option]`, inside a completion function. */
export const compopt: Builtin = async (shell, args) => {
  if (!shell.completing) {
    await shell.complain('not currently executing completion function', 'compopt');
    return 1;
  }
  for (let i = 0; i < args.length; i += 2) {
    const option = args[i + 1] ?? '';
    if (args[i] === '-o') shell.completing.options.add(option);
    else if (args[i] === '+o') shell.completing.options.delete(option);
  }
  return 0;
};

async function missing(shell: Shell, builtin: string): Promise<number> {
  await shell.complain('-C, -F, -G and -X are not simulated yet here', builtin);
  return 1;
}
