import { builtinNames } from '../builtins/table.ts';
import { evaluateText } from '../interpreter/evaluate-text.ts';
import type { Shell } from '../shell.ts';
import { KEYWORDS } from '../syntax/keywords.ts';
import { type Candidate, commandNames, files, groupNames, hostNames, userNames } from './candidates.ts';
import { type CompletedWord, completedWord } from './completed-word.ts';

/** What `complete` was told of a command (bash(1), Programmable Completion). */
export interface CompletionSpec {
  readonly actions: readonly string[];
  readonly words?: string | undefined;
  readonly functionName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly options: ReadonlySet<string>;
}

export interface Programmed {
  readonly candidates: readonly Candidate[];
  readonly noSpace: boolean;
}

/** A completion function says with this status: I have loaded something, look again. */
const AGAIN = 124;

/** What the command's own completion offers; undefined when there is none, or it leaves the word to the ordinary one. */
export async function programmed(shell: Shell, line: string, cursor: number, word: CompletedWord): Promise<Programmed | undefined> {
  if (shell.completions.size === 0 || !shell.options.isOn('progcomp')) return undefined;
  const command = wordsOf(line, cursor);
  if (command.place === 0) return undefined;
  const name = command.words[0] ?? '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const spec = shell.completions.get(name) ?? shell.completions.get(name.split('/').at(-1) ?? '') ?? shell.completions.get('-D');
    if (!spec) return undefined;
    const found = await candidatesOf(shell, spec, { name, ...command, line, cursor, word });
    if (found === 'again') continue;
    const { options } = shell.completing ?? spec;
    shell.completing = undefined;
    const asFiles = options.has('filenames') || spec.actions.some((action) => action === 'directory' || action === 'file');
    const candidates = found.map((value) => ({ value, shown: value, kind: options.has('noquote') ? 'verbatim' : 'word' }) as Candidate);
    if (candidates.length > 0)
      return { candidates: asFiles ? candidates.map((each) => asFile(shell, each)) : candidates, noSpace: options.has('nospace') };
    if (options.has('default') || options.has('bashdefault')) return undefined;
    if (options.has('dirnames')) return { candidates: files(shell, word.plain, (isDirectory) => isDirectory), noSpace: false };
    return spec.actions.includes('directory') || spec.actions.includes('file') ? undefined : { candidates: [], noSpace: false };
  }
  return undefined;
}

interface Request {
  readonly name: string;
  readonly words: readonly string[];
  readonly place: number;
  readonly start: number;
  readonly line: string;
  readonly cursor: number;
  readonly word: CompletedWord;
}

async function candidatesOf(shell: Shell, spec: CompletionSpec, request: Request): Promise<string[] | 'again'> {
  const { plain } = request.word;
  const found = await generate(shell, spec, plain);
  if (spec.functionName === undefined) return found;
  shell.completing = { options: new Set(spec.options) };
  const { status } = shell;
  setVariables(shell, request);
  await evaluateText(shell, `${spec.functionName} "$1" "$2" "$3"`.replace('"$1" "$2" "$3"', quotedArguments(request)));
  const answer = shell.status;
  shell.status = status;
  if (answer === AGAIN) return 'again';
  const reply = shell.variables.find('COMPREPLY');
  const values = [...(reply?.list?.values() ?? (reply?.value !== undefined ? [reply.value] : []))];
  return [...found, ...values];
}

function quotedArguments({ name, words, place }: Request): string {
  return [name, words[place] ?? '', words[place - 1] ?? ''].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}

function setVariables(shell: Shell, request: Request): void {
  shell.variables.set('COMP_LINE', request.line.slice(request.start));
  shell.variables.set('COMP_POINT', String([...request.line].slice(0, request.cursor).join('').length - request.start));
  shell.variables.set('COMP_CWORD', String(request.place));
  shell.variables.writable('COMP_WORDS').list = new Map(request.words.map((word, i) => [i, word]));
  shell.variables.writable('COMPREPLY').list = new Map();
}

/** What `-A`, `-W` and the letters of `complete` and `compgen` name. */
export async function generate(shell: Shell, spec: CompletionSpec, prefix: string): Promise<string[]> {
  const found = spec.actions.flatMap((action) => actionValues(shell, action, prefix));
  if (spec.words !== undefined) found.push(...spec.words.split(/\s+/).filter((word) => word !== '' && word.startsWith(prefix)));
  return found.map((value) => `${spec.prefix ?? ''}${value}${spec.suffix ?? ''}`);
}

function actionValues(shell: Shell, action: string, prefix: string): string[] {
  const starting = (names: Iterable<string>): string[] => [...names].filter((name) => name.startsWith(prefix)).sort();
  switch (action) {
    case 'directory':
      return files(shell, prefix, (isDirectory) => isDirectory).map(({ value }) => value);
    case 'file':
      return files(shell, prefix).map(({ value }) => value);
    case 'command':
      return commandNames(shell, prefix)
        .map(({ value }) => value)
        .sort();
    case 'user':
      return userNames(shell, prefix);
    case 'group':
      return groupNames(shell, prefix);
    case 'hostname':
      return hostNames(shell, prefix);
    case 'builtin':
      return builtinNames(shell).filter((name) => name.startsWith(prefix));
    case 'keyword':
      return KEYWORDS.filter((name) => name.startsWith(prefix));
    case 'alias':
      return starting(shell.aliases.keys());
    case 'function':
      return starting(shell.functions.keys());
    case 'variable':
      return shell.variables.names(prefix);
    case 'job':
      return starting(shell.jobs.all().map((job) => job.text.split(' ')[0] ?? ''));
    case 'signal':
      return starting(SIGNAL_NAMES);
    default:
      return [];
  }
}

const SIGNAL_NAMES = [
  ...['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGKILL', 'SIGUSR1', 'SIGSEGV', 'SIGUSR2'],
  ...['SIGPIPE', 'SIGALRM', 'SIGTERM', 'SIGSTKFLT', 'SIGCHLD', 'SIGCONT', 'SIGSTOP', 'SIGTSTP', 'SIGTTIN', 'SIGTTOU', 'SIGURG'],
  ...['SIGXCPU', 'SIGXFSZ', 'SIGVTALRM', 'SIGPROF', 'SIGWINCH', 'SIGIO', 'SIGPWR', 'SIGSYS'],
];

function asFile(shell: Shell, { value }: Candidate): Candidate {
  const found = files(shell, value.replace(/\/$/, '')).find((each) => each.value === value.replace(/\/$/, ''));
  return found ?? { value, shown: value.split('/').at(-1) ?? value, kind: 'file' };
}

/** The words of the simple command before the cursor, behind its assignments, and where in the line it begins. */
function wordsOf(line: string, cursor: number): { words: string[]; place: number; start: number } {
  const chars = [...line].slice(0, cursor).join('');
  let start = Math.max(...[';', '|', '&', '(', '`'].map((mark) => chars.lastIndexOf(mark))) + 1;
  const past = (length: number): void => {
    start += length;
    start += chars.slice(start).length - chars.slice(start).trimStart().length;
  };
  past(0);
  const text = chars.slice(start);
  const words = text.split(/\s+/);
  if (!/\s$/.test(text) && completedWord(text, [...text].length).plain === '') words[words.length - 1] = '';
  while (words.length > 1 && /^\w+=.*$/.test(words[0] ?? '')) past(words.shift()?.length ?? 0);
  return { words, place: words.length - 1, start };
}
