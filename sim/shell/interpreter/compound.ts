import type { ArithmeticCommand, ArithmeticFor, Case, CompoundCommand, CompoundList, For, If, Select, While } from 'unbash';
import { ExpansionError, LoopControl } from '../control-flow.ts';
import { evaluate } from '../expand/arithmetic.ts';
import { expandText } from '../expand/parts.ts';
import { matchesPattern } from '../expand/pattern.ts';
import { isName } from '../expand/subscript.ts';
import { expandPattern, expandToString, expandWords } from '../expand/words.ts';
import type { Shell } from '../shell.ts';
import { finish, type RunOptions, runList } from './run.ts';
import { runSelect } from './select.ts';
import { trace } from './trace.ts';
import { runDebugTrap } from './trap.ts';

type Compound = Exclude<CompoundCommand, { type: 'Subshell' | 'TestCommand' | 'ArithmeticCommand' }>;

export function runCompound(shell: Shell, node: Compound, options: RunOptions): Promise<number> {
  switch (node.type) {
    case 'BraceGroup':
      return runList(shell, node.body, options);
    case 'If':
      return runIf(shell, node, options);
    case 'While':
      return runWhile(shell, node);
    case 'For':
      return runFor(shell, node);
    case 'ArithmeticFor':
      return runArithmeticFor(shell, node);
    case 'Case':
      return runCase(shell, node, options);
    case 'Select':
      return selectWords(shell, node);
  }
}

/** A condition: failures in it are answers, not errors. */
async function holds(shell: Shell, list: CompoundList): Promise<boolean> {
  shell.guarded += 1;
  try {
    return (await runList(shell, list)) === 0;
  } finally {
    shell.guarded -= 1;
  }
}

async function runIf(shell: Shell, node: If, options: RunOptions): Promise<number> {
  if (await holds(shell, node.clause)) return runList(shell, node.then, options);
  for (const branch of node.elif) if (await holds(shell, branch.clause)) return runList(shell, branch.then, options);
  return node.else ? runList(shell, node.else, options) : finish(shell, 0);
}

/** Runs a loop's body once. False when the loop is over. */
export async function turn(shell: Shell, body: () => Promise<void>): Promise<boolean> {
  const pause = shell.checkpoint();
  if (pause) await pause;
  shell.loopDepth += 1;
  shell.listDepth += 1;
  try {
    await body();
    return true;
  } catch (error) {
    if (!(error instanceof LoopControl)) throw error;
    shell.status = error.status;
    if (error.levels > 1 && shell.loopDepth > 1) throw new LoopControl(error.kind, error.levels - 1, error.status);
    return error.kind === 'continue';
  } finally {
    shell.listDepth -= 1;
    shell.loopDepth -= 1;
  }
}

async function runWhile(shell: Shell, node: While): Promise<number> {
  let status = 0;
  let going = true;
  while (going) {
    going = await turn(shell, async () => {
      going = (await holds(shell, node.clause)) === (node.kind === 'while');
      if (going) status = await runList(shell, node.body);
      else throw new LoopControl('break', 1);
    });
    if (going) status = shell.status;
  }
  return finish(shell, status);
}

async function runFor(shell: Shell, node: For): Promise<number> {
  const name = node.name.text;
  if (!isName(name)) throw new ExpansionError(`\`${name}': not a valid identifier`, { fatal: true });
  const words = node.wordlist ? await expandWords(shell, node.wordlist) : [...shell.positional];
  let status = 0;
  for (const word of words) {
    const going = await turn(shell, async () => {
      const header = (): string => `for ${name} in ${node.wordlist?.map((each) => each.text).join(' ') ?? '"$@"'}`;
      shell.position = node.pos;
      const told = runDebugTrap(shell, header());
      if (told) await told;
      shell.variables.set(name, word);
      await trace(shell, header);
      await runList(shell, node.body);
    });
    status = shell.status;
    if (!going) break;
  }
  return finish(shell, status);
}

async function runArithmeticFor(shell: Shell, node: ArithmeticFor): Promise<number> {
  const [initialize = '', test = '', update = ''] = forHeader(shell, node);
  const compute = async (text: string): Promise<bigint> => {
    shell.position = node.pos;
    const told = runDebugTrap(shell, `((${text.trim() || '1'}))`);
    if (told) await told;
    const expanded = await expandText(shell, text);
    if (expanded.trim() !== '') await trace(shell, () => `(( ${expanded.replace(/^[ \t]+/, '')} ))`);
    return evaluate(shell, expanded);
  };
  let status = 0;
  const failed = async (error: unknown): Promise<number> => {
    if (!(error instanceof ExpansionError) || error.exits) throw error;
    await shell.complain(error.message, '((');
    return finish(shell, 1);
  };
  try {
    await compute(initialize);
  } catch (error) {
    return failed(error);
  }
  for (;;) {
    try {
      if ((await compute(test)) === 0n && test.trim() !== '') break;
    } catch (error) {
      return failed(error);
    }
    const going = await turn(shell, async () => {
      await runList(shell, node.body);
    });
    status = shell.status;
    if (!going) break;
    try {
      await compute(update);
    } catch (error) {
      return failed(error);
    }
  }
  return finish(shell, status);
}

/** The three expressions as they were written, because they are expanded anew each time. */
function forHeader(shell: Shell, node: ArithmeticFor): string[] {
  const text = shell.source?.text.slice(node.pos, node.body.pos) ?? '';
  const inside = /\(\(([\s\S]*)\)\)/.exec(text)?.[1] ?? ';;';
  return inside.split(';');
}

async function runCase(shell: Shell, node: Case, options: RunOptions): Promise<number> {
  const told = runDebugTrap(shell, `case ${node.word.text} in `);
  if (told) await told;
  const value = await expandToString(shell, node.word);
  await trace(shell, () => `case ${node.word.text} in`);
  const ignoreCase = shell.options.isOn('nocasematch');
  let status = 0;
  let falling = false;
  for (const item of node.items) {
    let matched = falling;
    for (const pattern of matched ? [] : item.pattern) {
      if (matchesPattern(value, await expandPattern(shell, pattern), { ignoreCase })) {
        matched = true;
        break;
      }
    }
    if (!matched) continue;
    const ends = item.terminator !== ';&' && item.terminator !== ';;&';
    status = await runList(shell, item.body, ends ? options : {});
    if (ends) return finish(shell, status);
    falling = item.terminator === ';&';
  }
  return finish(shell, status);
}

async function selectWords(shell: Shell, node: Select): Promise<number> {
  const words = node.wordlist ? await expandWords(shell, node.wordlist) : [...shell.positional];
  const told = runDebugTrap(shell, `select ${node.name.text} in ${node.wordlist?.map((each) => each.text).join(' ') ?? '"$@"'}`);
  if (told) await told;
  return finish(shell, await runSelect(shell, node.name.text, words, node.body));
}

/** `(( … ))`: true when not zero. */
export async function runArithmeticCommand(shell: Shell, node: ArithmeticCommand): Promise<number> {
  const told = runDebugTrap(shell);
  if (told) await told;
  try {
    const text = await expandText(shell, node.body);
    await trace(shell, () => `(( ${text} ))`);
    return evaluate(shell, text.trimStart()) === 0n ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ExpansionError) || error.exits) throw error;
    await shell.complain(error.message, '((');
    return 1;
  }
}
