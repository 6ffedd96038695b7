/** Go text/template's executor, with its error texts. */

import { sprint } from '../fmt.ts';
import { typeOf } from '../fmt-value.ts';
import type { GoMethod } from '../value.ts';
import { GoNil } from '../value.ts';
import { checkArgument } from './argument.ts';
import { TemplateError } from './error.ts';
import { type Dot, type ExecContext, LoopSignal, maxDepth, type Value } from './exec-context.ts';
import { type Branch, type Command, type Node, type Operand, type Pipe, show, showTemplate } from './node.ts';
import { concrete, elements, isMap, isTrue, mapElement, methodOf, structField, typeNameOf } from './reflect.ts';

/** One execution of one template; `{{template}}` starts another. */
export class Execution {
  readonly #context: ExecContext;
  readonly #template: string;
  readonly #depth: number;
  readonly #variables: { name: string; value: Value }[];
  #node: { pos: number; text: string } = { pos: 0, text: '' };

  constructor(context: ExecContext, template: string, data: Value, depth = 0) {
    this.#context = context;
    this.#template = template;
    this.#depth = depth;
    this.#variables = [{ name: '$', value: data }];
  }

  #at(node: Operand | Command): void {
    this.#node = { pos: node.pos, text: show(node) };
  }

  fail(message: string): TemplateError {
    const before = this.#context.source.slice(0, this.#node.pos);
    const line = before.split('\n').length;
    const column = new TextEncoder().encode(before.slice(before.lastIndexOf('\n') + 1)).length;
    const place = `${this.#context.name}:${line}:${column}`;
    return new TemplateError('exec', `template: ${place}: executing "${this.#template}" at <${this.#node.text}>: ${message}`);
  }

  walk(dot: Dot, nodes: readonly Node[]): void {
    for (const node of nodes) this.#walkNode(dot, node);
  }

  #walkNode(dot: Dot, node: Node): void {
    switch (node.kind) {
      case 'text':
        this.#context.write(node.text);
        return;
      case 'action': {
        const value = this.#pipe(dot, node.pipe);
        if (node.pipe.variables.length === 0)
          this.#context.write(value === undefined || value.value === undefined ? '<no value>' : sprint(value.value));
        return;
      }
      case 'template':
        this.#call(dot, node);
        return;
      case 'if':
      case 'with':
        this.#ifOrWith(dot, node);
        return;
      case 'range':
        this.#range(dot, node);
        return;
      default:
        throw new LoopSignal(node.kind);
    }
  }

  #ifOrWith(dot: Dot, node: Branch): void {
    const mark = this.#variables.length;
    const value = this.#pipe(dot, node.pipe);
    if (isTrue(value?.value)) this.walk(node.kind === 'with' ? value : dot, node.list);
    else if (node.otherwise) this.walk(dot, node.otherwise);
    this.#variables.length = mark;
  }

  #range(dot: Dot, node: Branch): void {
    const mark = this.#variables.length;
    const value = this.#pipe(dot, node.pipe);
    const inside = this.#variables.length;
    const nothing = value === undefined || value.value === null || value.value === undefined;
    const items = nothing ? [] : elements(value.value);
    if (!items) throw this.fail(`range can't iterate over ${sprint(value?.value)}`);
    const [first, second] = node.pipe.variables;
    for (const [key, item] of items) {
      if (second !== undefined) {
        this.#setVariable(first, concrete(key), node.pipe.assign);
        this.#setVariable(second, item, node.pipe.assign);
      } else this.#setVariable(first, item, node.pipe.assign);
      try {
        this.walk(item, node.list);
      } catch (signal) {
        if (!(signal instanceof LoopSignal)) throw signal;
        if (signal.kind === 'break') break;
      } finally {
        this.#variables.length = inside;
      }
    }
    if (items.length === 0 && node.otherwise) this.walk(dot, node.otherwise);
    this.#variables.length = mark;
  }

  #setVariable(name: string | undefined, value: Value, _assign: boolean): void {
    const variable = name === undefined ? undefined : this.#variables.findLast((each) => each.name === name);
    if (variable) variable.value = value;
  }

  #call(dot: Dot, node: Node & { kind: 'template' }): void {
    this.#node = { pos: node.pos, text: showTemplate(node.name, node.pipe) };
    const list = this.#context.templates.get(node.name);
    if (!list) throw this.fail(`template "${node.name}" not defined`);
    if (this.#depth >= maxDepth) throw this.fail(`exceeded maximum template depth (${maxDepth})`);
    const data = node.pipe ? this.#pipe(dot, node.pipe) : undefined;
    new Execution(this.#context, node.name, data, this.#depth + 1).walk(data, list);
  }

  /** The last command's value; declared variables hold it. */
  #pipe(dot: Dot, pipe: Pipe): Value {
    this.#at(pipe);
    let value: Value;
    for (const [stage, command] of pipe.commands.entries()) {
      value = this.#command(dot, command, stage > 0 ? { value } : undefined);
      // An interface {} gives what it holds; nil in it is no value at all.
      if (value?.open) value = value.value === null ? undefined : concrete(value.value);
    }
    for (const name of pipe.variables) {
      if (pipe.assign) this.#setVariable(name, value, true);
      else this.#variables.push({ name, value });
    }
    return value;
  }

  #command(dot: Dot, command: Command, final: { value: Value } | undefined): Value {
    const first = command.args[0];
    if (!first) return undefined;
    switch (first.kind) {
      case 'field':
        return this.#chain(dot, dot, first, first.names, command.args, final);
      case 'chain':
        return this.#chain(dot, this.#chainBase(dot, first), first, first.names, command.args, final);
      case 'variable':
        if (first.names.length === 1) this.#notAFunction(command, final);
        return this.#variable(dot, first, command.args, final);
      case 'identifier':
        return this.#function(dot, first, command, final);
      default:
        break;
    }
    this.#notAFunction(command, final);
    this.#at(first);
    if (first.kind === 'nil') throw this.fail('nil is not a command');
    return first.kind === 'pipe' ? this.#pipe(dot, first) : this.operand(dot, first);
  }

  #notAFunction(command: Command, final: { value: Value } | undefined): void {
    const first = command.args[0];
    if (!first || (command.args.length <= 1 && !final)) return;
    this.#at(first);
    throw this.fail(`can't give argument to non-function ${show(first)}`);
  }

  #chainBase(dot: Dot, chain: Operand & { kind: 'chain' }): Value {
    this.#at(chain);
    if (chain.of.kind === 'nil') throw this.fail(`indirection through explicit nil in ${show(chain)}`);
    return this.operand(dot, chain.of);
  }

  #variable(dot: Dot, node: Operand & { kind: 'variable' }, args: readonly Operand[], final: { value: Value } | undefined): Value {
    this.#at(node);
    const value = this.#variables.findLast((each) => each.name === node.names[0])?.value;
    return node.names.length === 1 ? value : this.#chain(dot, value, node, node.names.slice(1), args, final);
  }

  /** An operand's value where it is an argument. */
  operand(dot: Dot, node: Operand): Value {
    this.#at(node);
    switch (node.kind) {
      case 'dot':
        return dot;
      case 'nil':
        return undefined;
      case 'constant':
        return concrete(node.value);
      case 'field':
        return this.#chain(dot, dot, node, node.names, [node], undefined);
      case 'chain':
        return this.#chain(dot, this.#chainBase(dot, node), node, node.names, [node], undefined);
      case 'variable':
        return this.#variable(dot, node, [node], undefined);
      case 'pipe':
        return this.#pipe(dot, node);
      case 'identifier':
        return this.#function(dot, node, { kind: 'command', pos: node.pos, args: [node] }, undefined);
    }
  }

  #chain(
    dot: Dot,
    from: Value,
    node: Operand,
    names: readonly string[],
    args: readonly Operand[],
    final: { value: Value } | undefined,
  ): Value {
    // A chain's errors point at what it starts from, as in Go.
    if (node.kind !== 'chain') this.#at(node);
    let value = from;
    for (const [index, name] of names.entries()) {
      const last = index === names.length - 1;
      value = this.#field(dot, value, name, node, last ? args : [], last ? final : undefined);
    }
    return value;
  }

  #field(dot: Dot, receiver: Value, name: string, node: Operand, args: readonly Operand[], final: { value: Value } | undefined): Value {
    if (receiver === undefined || receiver.value === undefined) {
      if (this.#context.missingKey === 'error') throw this.fail(`nil data; no entry for key "${name}"`);
      return undefined;
    }
    const type = typeNameOf(receiver);
    const { value } = receiver;
    if (value === null) throw this.fail(`nil pointer evaluating ${type}.${name}`);
    const method = methodOf(value, name);
    if (method) return this.#apply(dot, method, name, node, args, final);
    const hasArguments = args.length > 1 || final !== undefined;
    const field = structField(value, name);
    if (field) {
      if (hasArguments) throw this.fail(`${name} has arguments but cannot be invoked as function`);
      return field;
    }
    if (isMap(value)) {
      if (hasArguments) throw this.fail(`${name} is not a method but has arguments`);
      const found = mapElement(value, name, this.#context.missingKey === 'zero' ? 'zero' : 'invalid');
      if (!found && this.#context.missingKey === 'error') throw this.fail(`map has no entry for key "${name}"`);
      return found;
    }
    if (value instanceof GoNil && (value.fields?.includes(name) ?? true)) throw this.fail(`nil pointer evaluating ${value.type}.${name}`);
    throw this.fail(`can't evaluate field ${name} in type ${type}`);
  }

  #function(dot: Dot, node: Operand & { kind: 'identifier' }, command: Command, final: { value: Value } | undefined): Value {
    this.#at(node);
    const found = this.#context.functions[node.name];
    if (!found) throw this.fail(`"${node.name}" is not a defined function`);
    if (node.name === 'and' || node.name === 'or') return this.#shortCircuit(dot, node, command, final);
    const called = node.name === 'call' ? command.args[1] : undefined;
    if (called) {
      const value = this.operand(dot, called)?.value;
      this.#at(command);
      if (value !== undefined && value !== null)
        throw this.fail(`error calling call: non-function ${show(called)} of type ${typeOf(value)}`);
    }
    return this.#apply(dot, found, node.name, command, command.args, final);
  }

  /** and, or: later arguments are not evaluated once the answer is known. */
  #shortCircuit(dot: Dot, node: Operand & { kind: 'identifier' }, command: Command, final: { value: Value } | undefined): Value {
    const given = command.args.slice(1);
    if (given.length + (final ? 1 : 0) === 0) throw this.fail(`wrong number of args for ${node.name}: want at least 1 got 0`);
    let value: Value;
    for (const arg of given) {
      value = this.operand(dot, arg);
      if (isTrue(value?.value) === (node.name === 'or')) return value;
    }
    return final ? final.value : value;
  }

  #apply(
    dot: Dot,
    method: GoMethod,
    name: string,
    node: Operand | Command,
    args: readonly Operand[],
    final: { value: Value } | undefined,
  ): Value {
    const given = args.slice(1);
    const count = given.length + (final ? 1 : 0);
    if (method.variadic ? count < method.args : count !== method.args)
      throw this.fail(`wrong number of args for ${name}: want ${method.variadic ? 'at least ' : ''}${method.args} got ${count}`);
    const typeAt = (index: number) =>
      (method.variadic ? method.types?.[Math.min(index, method.types.length - 1)] : method.types?.[index]) ?? 'any';
    const values = given.map((arg, index) => {
      const value = this.operand(dot, arg);
      this.#at(arg);
      return checkArgument(value, typeAt(index), arg, (message) => this.fail(message));
    });
    if (final) values.push(checkArgument(final.value, typeAt(values.length), undefined, (message) => this.fail(message)));
    this.#at(node);
    let result: unknown;
    try {
      result = method.call(...values);
    } catch (error) {
      throw this.fail(`error calling ${name}: ${error instanceof Error ? error.message : typeOf(error)}`);
    }
    return result === undefined ? undefined : concrete(result);
  }
}
