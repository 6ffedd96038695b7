import { STRAY_BYTE, text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { printError, readAll } from '../../libc/stdio.ts';
import { checkNames } from '../jq/check-names.ts';
import { run } from '../jq/evaluate.ts';
import { parse } from '../jq/parser.ts';
import { type Layout, printed } from '../jq/print.ts';
import { InputError, readValues } from '../jq/read.ts';
import { Scope } from '../jq/scope.ts';
import { CompileError, type Node } from '../jq/syntax.ts';
import { JqError, type Json, truthy } from '../jq/values.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

const TRY = 'Use jq --help for help with command-line options,\nor see the jq manpage, or online docs  at https://jqlang.github.io/jq\n';
const FLAGS: Readonly<Record<string, string>> = {
  '--compact-output': 'c',
  '--raw-output': 'r',
  '--join-output': 'j',
  '--sort-keys': 'S',
  '--slurp': 's',
  '--null-input': 'n',
  '--raw-input': 'R',
  '--exit-status': 'e',
  '--color-output': 'C',
  '--monochrome-output': 'M',
  '--ascii-output': 'a',
  '--tab': 't',
  '--unbuffered': 'u',
};

interface Call {
  readonly flags: ReadonlySet<string>;
  readonly filter: string | undefined;
  readonly files: readonly string[];
  readonly named: Readonly<Record<string, Json>>;
  readonly positional: readonly Json[];
  readonly indent: number;
}

class WrongCall extends Error {}

export const jq: ToolDefinition = {
  name: 'jq',
  usage: '[options] <jq filter> [file...]',
  about: 'Filters JSON.',
  short: '',
  raw: true,
  async run(tool) {
    let call: Call;
    try {
      call = await readCall(tool);
    } catch (error) {
      if (!(error instanceof WrongCall)) throw error;
      await printError(tool.sys, `${error.message}\n${TRY}`);
      return 2;
    }
    if (call.flags.has('V')) {
      await tool.print('jq-1.7\n');
      return 0;
    }
    if (call.filter === undefined) {
      await printError(tool.sys, `Usage:\tjq [options] <jq filter> [file...]\n${TRY}`);
      return 2;
    }
    return filterAll(tool, call, call.filter);
  },
};

async function filterAll(tool: Tool, call: Call, filter: string): Promise<number> {
  const { flags, named, positional } = call;
  const environment = { ENV: { ...tool.sys.env }, __prog_args: [], __now__: tool.sys.now() / 1e6, ARGS: { positional, named } };
  const state: { status: number; broken: string | undefined } = { status: 0, broken: undefined };
  const contents: string[] = [];
  for (const path of call.files.length || flags.has('n') ? call.files : ['-']) {
    try {
      contents.push(jsonText(path === '-' ? await readAll(tool.sys, 0) : tool.sys.readFile(path)));
    } catch (error) {
      if (!isErrno(error)) throw error;
      state.status = 2;
      await tool.complain(`error: Could not open file ${path}: ${strerror(error.code)}`);
    }
  }
  if (flags.has('n') && call.files.length === 0 && /\binputs?\b/.test(filter)) contents.push(jsonText(await readAll(tool.sys, 0)));
  const inputs = inputsOf(contents, flags);
  const scope = new Scope(inputs, new Map(Object.entries({ ...environment, ...named })));
  let program: Node;
  try {
    program = parse(filter);
    checkNames(program, scope);
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    await tool.complain(`error: ${error.message} at <top-level>, line 1:\n${filter}${' '.repeat(error.at)}`);
    await tool.complain('1 compile error');
    return 3;
  }
  const layout: Layout = {
    indent: flags.has('c') ? undefined : flags.has('t') ? '\t' : call.indent === 0 ? undefined : ' '.repeat(call.indent),
    sort: flags.has('S'),
    color: flags.has('C') || (tool.sys.isatty(1) && !flags.has('M') && !tool.sys.env.NO_COLOR),
    ascii: flags.has('a'),
  };
  let last: Json | undefined;
  const where = call.files.length ? call.files.at(-1) : '<stdin>';
  const seen: Iterator<Json> = flags.has('n') ? [null as Json][Symbol.iterator]() : inputs;
  let line = 0;
  try {
    for (let next = seen.next(); !next.done; next = seen.next()) {
      line++;
      try {
        for (const { value } of run(program, { value: next.value }, scope)) {
          last = value;
          const plain = typeof value === 'string' && flags.has('r');
          await tool.print(`${plain ? value : printed(value, layout)}${flags.has('j') ? '' : '\n'}`);
        }
      } catch (error) {
        if (!(error instanceof JqError)) throw error;
        state.status = 5;
        const place = flags.has('n') ? '(at <unknown>)' : `(at ${where}:${lineOf(contents, line)})`;
        await tool.complain(
          `error ${place}${typeof error.value === 'string' ? `: ${error.value}` : ` (not a string): ${JSON.stringify(error.value)}`}`,
        );
      }
    }
  } catch (error) {
    if (error instanceof RangeError) {
      await tool.complain('error: too much recursion');
      return 5;
    }
    if (!(error instanceof InputError)) throw error;
    await tool.complain(`parse error: ${error.message}`);
    return 2;
  }
  if (state.status) return state.status;
  return flags.has('e') ? (last === undefined ? 4 : truthy(last) ? 0 : 1) : 0;
}

/** The line where the n-th value's text ends; jq counts the newlines it has read. */
function lineOf(contents: readonly string[], count: number): number {
  let left = count;
  for (const content of contents) {
    const lines = content.split('\n').length - 1;
    const several = content.trim().split('\n').length >= count && /^\s*\S+\s*\n/.test(content) && isLines(content);
    if (several) return left;
    left = lines;
  }
  return left;
}

function isLines(content: string): boolean {
  const [first = ''] = content.split('\n', 1);
  try {
    JSON.parse(first);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}

function* inputsOf(contents: readonly string[], flags: ReadonlySet<string>): Generator<Json> {
  if (flags.has('R')) {
    const whole = contents.join('');
    if (flags.has('s')) yield whole;
    else
      yield* whole
        .replace(/\n$/, '')
        .split('\n')
        .slice(0, whole === '' ? 0 : undefined);
    return;
  }
  if (flags.has('s')) yield contents.flatMap((content) => [...readValues(content)]);
  else for (const content of contents) yield* readValues(content);
}

async function readCall(tool: Tool): Promise<Call> {
  const flags = new Set<string>();
  const named: Record<string, Json> = {};
  const positional: Json[] = [];
  const files: string[] = [];
  let filter: string | undefined;
  let rest: 'files' | 'args' | 'jsonargs' = 'files';
  let indent = 2;
  let options = true;
  const words = [...tool.args];
  const take = (option: string, count: number, what: string): string[] => {
    const taken = words.splice(0, count);
    if (taken.length < count) throw new WrongCall(`jq: ${option} takes ${what} (e.g. ${option} ${count === 2 ? 'varname value' : 'n'})`);
    return taken;
  };
  const json = (value: string, option: string): Json => {
    try {
      return JSON.parse(value) as Json;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new WrongCall(`jq: Invalid JSON text passed to --${option}`);
    }
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (!options || !word.startsWith('-') || word === '-') {
      if (filter === undefined) filter = word;
      else if (rest === 'files') files.push(word);
      else positional.push(rest === 'args' ? word : json(word, 'jsonargs'));
    } else if (word === '--') options = false;
    else if (word === '--arg' || word === '--argjson') {
      const [name = '', value = ''] = take(word, 2, 'two parameters');
      named[name] = word === '--arg' ? value : json(value, 'argjson');
    } else if (word === '--slurpfile' || word === '--rawfile') {
      const [name = '', path = ''] = take(word, 2, 'two parameters');
      try {
        const content = jsonText(tool.sys.readFile(path));
        named[name] = word === '--rawfile' ? content : [...readValues(content)];
      } catch (error) {
        if (!isErrno(error)) throw error;
        throw new WrongCall(`jq: Bad JSON in --${word.slice(2)} ${name} ${path}: Could not open ${path}: ${strerror(error.code)}`);
      }
    } else if (word === '--indent') indent = Number(take(word, 1, 'one parameter')[0]);
    else if (word === '--args') rest = 'args';
    else if (word === '--jsonargs') rest = 'jsonargs';
    else if (word === '-f' || word === '--from-file') {
      const path = filter ?? words.shift() ?? '';
      filter = text(tool.sys.readFile(path)).replace(/\n$/, '');
    } else if (word === '--version' || word === '-V') flags.add('V');
    else if (Object.hasOwn(FLAGS, word)) flags.add(FLAGS[word] ?? '');
    else if (/^-[crjSsnReCMau]+$/.test(word)) for (const flag of word.slice(1)) flags.add(flag);
    else throw new WrongCall(`jq: Unknown option ${word}`);
  }
  if (flags.has('j')) flags.add('r');
  return { flags, filter, files, named, positional, indent };
}

/** JSON is UTF-8: what is none becomes U+FFFD. */
const jsonText = (bytes: Uint8Array): string => (STRAY_BYTE.test(text(bytes)) ? text(bytes).toWellFormed() : text(bytes));

export const main = gnu(jq);
