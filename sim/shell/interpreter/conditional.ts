import type { TestBinaryExpression, TestCommand, TestExpression } from 'unbash';
import { compareFiles, fileTest } from '../builtins/test/file-test.ts';
import { ExpansionError } from '../control-flow.ts';
import { evaluate } from '../expand/arithmetic.ts';
import { matchesPattern } from '../expand/pattern.ts';
import { expandPattern, expandRegex, expandShownPattern, expandToString } from '../expand/words.ts';
import type { Shell } from '../shell.ts';
import { trace } from './trace.ts';
import { runDebugTrap } from './trap.ts';

/** `[[ … ]]`: 0 true, 1 false, 2 error. */
export async function runTestCommand(shell: Shell, node: TestCommand): Promise<number> {
  const told = runDebugTrap(shell);
  if (told) await told;
  try {
    return (await isTrue(shell, node.expression)) ? 0 : 1;
  } catch (error) {
    if (error === BAD_REGEX) return 2;
    if (!(error instanceof BadOperand)) throw error;
    await shell.complain(error.message, '[[');
    return 1;
  }
}

/** `negated` is for the trace only. */
async function isTrue(shell: Shell, node: TestExpression, negated = false): Promise<boolean> {
  switch (node.type) {
    case 'TestGroup':
      return isTrue(shell, node.expression);
    case 'TestNot': {
      const negated = node.negations.length % 2 === 1;
      return (await isTrue(shell, node.operand, negated)) !== negated;
    }
    case 'TestLogical': {
      for (const operand of node.operands) {
        const value = await isTrue(shell, operand);
        if (value !== (node.operator === '&&')) return value;
      }
      return node.operator === '&&';
    }
    case 'TestUnary': {
      const operand = await expandToString(shell, node.operand);
      await trace(shell, () => `[[ ${negated ? '! ' : ''}${node.operator} ${operand || "''"} ]]`);
      const answer = fileTest(shell, node.operator, operand);
      if (answer === undefined) throw new ExpansionError(`conditional unary operator expected`);
      return answer;
    }
    case 'TestBinary':
      return compare(shell, node, negated);
  }
}

async function compare(shell: Shell, node: TestBinaryExpression, negated: boolean): Promise<boolean> {
  const left = await expandToString(shell, node.left);
  const ignoreCase = shell.options.isOn('nocasematch');
  if (shell.options.has('xtrace')) {
    const shown = await shownOperand(shell, node);
    await trace(shell, () => `[[ ${negated ? '! ' : ''}${left || "''"} ${node.operator} ${shown || "''"} ]]`);
  }
  switch (node.operator) {
    case '=':
    case '==':
      return matchesPattern(left, await expandPattern(shell, node.right), { ignoreCase });
    case '!=':
      return !matchesPattern(left, await expandPattern(shell, node.right), { ignoreCase });
    case '=~':
      return matchRegex(shell, left, await expandRegex(shell, node.right), ignoreCase);
    case '<':
      return left < (await expandToString(shell, node.right));
    case '>':
      return left > (await expandToString(shell, node.right));
  }
  const right = await expandToString(shell, node.right);
  const files = compareFiles(shell, node.operator, left, right);
  if (files !== undefined) return files;
  const [a, b] = [operandOf(shell, left), operandOf(shell, right)];
  switch (node.operator) {
    case '-eq':
      return a === b;
    case '-ne':
      return a !== b;
    case '-lt':
      return a < b;
    case '-le':
      return a <= b;
    case '-gt':
      return a > b;
    case '-ge':
      return a >= b;
    default:
      throw new ExpansionError(`conditional binary operator expected`);
  }
}

/** The right side in a trace: a pattern with a backslash before each quoted character, a regular expression as it is used. */
async function shownOperand(shell: Shell, { operator, right }: TestBinaryExpression): Promise<string> {
  if (operator === '=~') return expandRegex(shell, right);
  return operator === '=' || operator === '==' || operator === '!=' ? expandShownPattern(shell, right) : expandToString(shell, right);
}

/** An operand of `-eq` and its like that is no expression: only the conditional fails. */
class BadOperand extends Error {}

function operandOf(shell: Shell, text: string): bigint {
  try {
    return evaluate(shell, text);
  } catch (error) {
    if (error instanceof ExpansionError && !error.exits && error.message.includes('(error token is')) throw new BadOperand(error.message);
    throw error;
  }
}

/** A regular expression that is none makes the status 2, and nothing is said. */
const BAD_REGEX = new Error('not a regular expression');

async function matchRegex(shell: Shell, text: string, pattern: string, ignoreCase: boolean): Promise<boolean> {
  const { regcomp } = await shell.sys.dlopen(import('../../libc/regex/regcomp.ts'));
  let expression: RegExp;
  try {
    expression = regcomp(pattern, ignoreCase);
  } catch (error) {
    throw error instanceof SyntaxError ? BAD_REGEX : error;
  }
  const match = expression.exec(text);
  const variable = shell.variables.writable('BASH_REMATCH');
  variable.list = new Map((match ?? []).map((group, i) => [i, group ?? '']));
  return match !== null;
}
