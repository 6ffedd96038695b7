import type { Sys } from '../../kernel/sys.ts';
import { callBuiltin } from './builtins.ts';
import { Leave } from './leave.ts';
import { separatorOf } from './record.ts';
import { regexOf } from './regex.ts';
import { State } from './state.ts';
import { AwkError } from './streams.ts';
import type { AwkProgram, Expression, Lvalue, Redirection, Statement } from './syntax.ts';
import { arithmetic, compare, input, isTrue, NOTHING, toNumber, toText, type Value } from './values.ts';
import type { Cell } from './variables.ts';

/** Runs one program. */
export class Interpreter extends State {
  readonly #program: AwkProgram;
  #depth = 0;
  #status = 0;
  readonly #ranges = new Set<number>();

  constructor(sys: Sys, program: AwkProgram, operands: readonly string[]) {
    super(sys, operands);
    this.#program = program;
  }

  /** BEGIN, the records, END. @returns the exit status. @throws AwkError */
  async run(): Promise<number> {
    const { rules } = this.#program;
    try {
      for (const rule of rules) if (rule.pattern.kind === 'begin' && rule.action) await this.#execute(rule.action);
      if (rules.some(({ pattern }) => pattern.kind !== 'begin')) await this.#eachRecord();
    } catch (error) {
      this.#leaveBy(error);
    }
    try {
      // `exit` in BEGIN or in a rule still runs END.
      for (const rule of rules) if (rule.pattern.kind === 'end' && rule.action) await this.#execute(rule.action);
    } catch (error) {
      this.#leaveBy(error);
    }
    await this.streams.closeAll();
    return this.#status;
  }

  #leaveBy(error: unknown): void {
    if (!(error instanceof Leave)) throw error;
    if (error.kind === 'exit' && error.value !== undefined) this.#status = Math.trunc(toNumber(error.value)) & 0xff;
  }

  async #eachRecord(): Promise<void> {
    for (;;) {
      const line = await this.nextRecord();
      if (line === undefined) return;
      this.setLine(line);
      try {
        for (const [i, { pattern, action }] of this.#program.rules.entries()) {
          if (pattern.kind === 'begin' || pattern.kind === 'end') continue;
          if (!(await this.#matches(i, pattern))) continue;
          if (action) await this.#execute(action);
          else await this.streams.print(this.line + this.textOf('ORS'));
        }
      } catch (error) {
        if (!(error instanceof Leave) || (error.kind !== 'next' && error.kind !== 'nextfile')) throw error;
        if (error.kind === 'nextfile') this.endFile();
      }
    }
  }

  async #matches(rule: number, pattern: AwkProgram['rules'][number]['pattern']): Promise<boolean> {
    if (pattern.kind === 'when') return isTrue(await this.evaluate(pattern.test));
    if (pattern.kind !== 'range') return true;
    if (!this.#ranges.has(rule)) {
      if (!isTrue(await this.evaluate(pattern.from))) return false;
      this.#ranges.add(rule);
    }
    if (isTrue(await this.evaluate(pattern.to))) this.#ranges.delete(rule);
    return true;
  }

  async #execute(statement: Statement): Promise<void> {
    switch (statement.kind) {
      case 'block':
        for (const each of statement.body) await this.#execute(each);
        return;
      case 'expression':
        await this.evaluate(statement.expression);
        return;
      case 'print': {
        const texts: string[] = [];
        const format = this.textOf('OFMT');
        for (const arg of statement.args) texts.push(toText(await this.evaluate(arg), format));
        const line = statement.args.length ? texts.join(this.textOf('OFS')) : this.line;
        return this.#print(line + this.textOf('ORS'), statement.redirect);
      }
      case 'printf': {
        const values: Value[] = [];
        for (const arg of statement.args) values.push(await this.evaluate(arg));
        const { text: line, error } = this.format('printf', values);
        await this.#print(line, statement.redirect);
        if (error) throw error;
        return;
      }
      case 'if':
        if (isTrue(await this.evaluate(statement.test))) return this.#execute(statement.yes);
        if (statement.no) return this.#execute(statement.no);
        return;
      case 'while':
        while (isTrue(await this.evaluate(statement.test))) if (!(await this.#turn(statement.body))) return;
        return;
      case 'do':
        do if (!(await this.#turn(statement.body))) return;
        while (isTrue(await this.evaluate(statement.test)));
        return;
      case 'for':
        if (statement.first) await this.#execute(statement.first);
        while (!statement.test || isTrue(await this.evaluate(statement.test))) {
          if (!(await this.#turn(statement.body))) return;
          if (statement.step) await this.#execute(statement.step);
        }
        return;
      case 'for-in':
        for (const key of [...this.array(statement.array).keys()]) {
          this.set(statement.name, input(key));
          if (!(await this.#turn(statement.body))) return;
        }
        return;
      case 'delete':
        if (statement.subscript) this.array(statement.array).delete(await this.#key(statement.subscript));
        else this.array(statement.array).clear();
        return;
      case 'exit':
      case 'return':
        throw new Leave(statement.kind, statement.value && (await this.evaluate(statement.value)));
      default:
        throw new Leave(statement.kind);
    }
  }

  #turns = 0;

  /** A loop's body, once. False when the loop is over. A loop that never waits lets the machine's clock run now and then. */
  async #turn(body: Statement): Promise<boolean> {
    this.#turns += 1;
    if (this.#turns % 1000 === 0) await this.sys.sleep(100);
    try {
      await this.#execute(body);
      return true;
    } catch (error) {
      if (!(error instanceof Leave) || (error.kind !== 'break' && error.kind !== 'continue')) throw error;
      return error.kind === 'continue';
    }
  }

  async #print(line: string, redirect: Redirection | undefined): Promise<void> {
    if (!redirect) return this.streams.print(line);
    return this.streams.printTo(redirect.operator, this.text(await this.evaluate(redirect.target)), line);
  }

  async #key(subscript: readonly Expression[]): Promise<string> {
    const keys: string[] = [];
    for (const each of subscript) keys.push(this.text(await this.evaluate(each)));
    return keys.length === 1 ? (keys[0] as string) : keys.join(this.textOf('SUBSEP'));
  }

  async evaluate(expression: Expression): Promise<Value> {
    switch (expression.kind) {
      case 'number':
      case 'string':
        return expression.value;
      case 'regex':
        return Number(regexOf(expression.source).test(this.line));
      case 'variable':
        return this.get(expression.name);
      case 'element': {
        const array = this.array(expression.name);
        const key = await this.#key(expression.subscript);
        const value = array.get(key);
        if (value !== undefined) return value;
        array.set(key, NOTHING);
        return NOTHING;
      }
      case 'field':
        return this.#field(toNumber(await this.evaluate(expression.index)));
      case 'group':
        return this.evaluate(expression.inside);
      case 'assign': {
        let value = await this.evaluate(expression.value);
        if (expression.operator) {
          const operator = expression.operator === '**' ? '^' : expression.operator;
          value = arithmetic(operator, toNumber(await this.evaluate(expression.target)), toNumber(value));
        }
        await this.assign(expression.target, value);
        return value;
      }
      case 'conditional':
        return this.evaluate(isTrue(await this.evaluate(expression.test)) ? expression.yes : expression.no);
      case 'unary': {
        const value = await this.evaluate(expression.operand);
        if (expression.operator === '!') return Number(!isTrue(value));
        return expression.operator === '-' ? -toNumber(value) : toNumber(value);
      }
      case 'step': {
        const before = toNumber(await this.evaluate(expression.target));
        await this.assign(expression.target, before + expression.by);
        return expression.before ? before + expression.by : before;
      }
      case 'in':
        return Number(this.array(expression.array).has(await this.#key(expression.subscript)));
      case 'binary':
        return this.#binary(expression.operator, expression.left, expression.right);
      case 'call':
        return expression.builtin ? callBuiltin(this, expression.name, expression.args) : this.#call(expression.name, expression.args);
      case 'getline':
        return this.#getline(expression);
    }
  }

  #field(number: number): Value {
    const index = Math.trunc(number);
    if (index < 0) throw this.runtimeError(`negative field index $${index}`);
    return index === 0 ? input(this.line) : (this.record.fields(this.split)[index - 1] ?? NOTHING);
  }

  async assign(target: Lvalue, value: Value): Promise<void> {
    if (target.kind === 'variable') this.set(target.name, value);
    else if (target.kind === 'element') this.array(target.name).set(await this.#key(target.subscript), value);
    else {
      const index = Math.trunc(toNumber(await this.evaluate(target.index)));
      if (index < 0) throw this.runtimeError(`negative field index $${index}`);
      if (index === 0) this.setLine(this.text(value));
      else this.record.setField(index, value, this.split);
    }
  }

  async #binary(operator: string, left: Expression, right: Expression): Promise<Value> {
    const first = await this.evaluate(left);
    switch (operator) {
      case '&&':
        return Number(isTrue(first) && isTrue(await this.evaluate(right)));
      case '||':
        return Number(isTrue(first) || isTrue(await this.evaluate(right)));
      case '~':
      case '!~':
        return Number(regexOf(await this.pattern(right)).test(this.text(first)) === (operator === '~'));
    }
    const second = await this.evaluate(right);
    if (operator === ' ') return this.text(first) + this.text(second);
    if (/^[-+*/%^]$/.test(operator)) return arithmetic(operator, toNumber(first), toNumber(second));
    const order = compare(first, second, this.textOf('CONVFMT'));
    const holds = { '<': order < 0, '<=': order <= 0, '==': order === 0, '!=': order !== 0, '>': order > 0, '>=': order >= 0 };
    return Number(holds[operator as keyof typeof holds]);
  }

  /** The regular expression that an operand means: a literal's own, anything else's text. */
  async pattern(expression: Expression): Promise<string> {
    return expression.kind === 'regex' ? expression.source : this.text(await this.evaluate(expression));
  }

  async #call(name: string, args: readonly Expression[]): Promise<Value> {
    const called = this.#program.functions.get(name);
    if (!called) throw new AwkError(`function ${name} never defined`);
    if (args.length > called.parameters.length) throw new AwkError(`too many arguments in call to ${name}`);
    if (this.#depth > 1000) throw new AwkError('function call nested too deep');
    const frame = new Map<string, Cell>();
    for (const [i, parameter] of called.parameters.entries()) {
      const arg = args[i];
      if (arg?.kind === 'variable') {
        const origin = this.cell(arg.name);
        if (origin.array) frame.set(parameter, { array: origin.array });
        else if (arg.name === 'NF' || origin.value !== undefined) frame.set(parameter, { value: this.get(arg.name) });
        else frame.set(parameter, { origin });
      } else frame.set(parameter, arg ? { value: await this.evaluate(arg) } : {});
    }
    const before = this.locals;
    this.locals = frame;
    this.#depth += 1;
    try {
      await this.#execute(called.body);
    } catch (error) {
      if (error instanceof Leave && error.kind === 'return') return error.value ?? NOTHING;
      throw error;
    } finally {
      this.locals = before;
      this.#depth -= 1;
    }
    return NOTHING;
  }

  async #getline({ from, source, target }: Extract<Expression, { kind: 'getline' }>): Promise<Value> {
    let line: string | undefined;
    if (from === 'input') line = await this.nextRecord();
    else {
      const reader = await this.streams.reader(from, this.text(source ? await this.evaluate(source) : ''));
      if (!reader) return -1;
      line = await reader.next(separatorOf(this.textOf('RS')));
    }
    if (line === undefined) return 0;
    if (target) await this.assign(target, input(line));
    else this.setLine(line);
    return 1;
  }
}
