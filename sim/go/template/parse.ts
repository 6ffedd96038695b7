/** Go text/template's parser, with its error texts. */

import { parseFloat64, parseInt64, quote, unquote } from '../strconv.ts';
import { float64 } from '../value.ts';
import { lex, type Token } from './lex.ts';
import { type Branch, type Command, type Node, type Operand, type Pipe, show } from './node.ts';
import { TokenStream } from './token-stream.ts';

type End = 'end' | 'else';

class Parser extends TokenStream {
  readonly #functions: ReadonlySet<string>;
  readonly templates = new Map<string, readonly Node[]>();
  #variables = ['$'];
  #rangeDepth = 0;

  constructor(name: string, text: string, functions: ReadonlySet<string>) {
    super(name, lex(text));
    this.#functions = functions;
  }

  parse(): void {
    const list: Node[] = [];
    while (this.peek().kind !== 'EOF') {
      if (this.peek().kind === 'leftDelim') {
        const start = this.at;
        this.next();
        const keyword = this.nextNonSpace();
        if (keyword.kind === 'keyword' && keyword.text === 'define') {
          this.#define('define clause');
          continue;
        }
        this.at = start;
      }
      const node = this.#textOrAction();
      if (node === 'end' || node === 'else') throw this.error(`unexpected {{${node}}}`);
      if (node) list.push(node);
    }
    this.templates.set(this.name, list);
  }

  #templateName(context: string): string {
    const token = this.nextNonSpace();
    if (token.kind !== 'string' && token.kind !== 'rawString') throw this.unexpected(token, context);
    return this.#text(token);
  }

  #text(token: Token): string {
    const text = token.kind === 'rawString' ? token.text.slice(1, -1) : unquote(token.text);
    if (text === undefined) throw this.error('invalid syntax');
    return text;
  }

  #define(context: string): void {
    const name = this.#templateName(context);
    this.expect('rightDelim', context);
    const outer = this.#variables;
    this.#variables = ['$'];
    const { list, end } = this.#list();
    if (end !== 'end') throw this.error(`unexpected {{${end}}} in ${context}`);
    this.#variables = outer;
    this.templates.set(name, list);
  }

  /** Nodes up to `{{end}}` or `{{else`. */
  #list(): { list: Node[]; end: End } {
    const list: Node[] = [];
    while (this.peekNonSpace().kind !== 'EOF') {
      const node = this.#textOrAction();
      if (node === 'end' || node === 'else') return { list, end: node };
      if (node) list.push(node);
    }
    this.next();
    throw this.error('unexpected EOF');
  }

  #textOrAction(): Node | End | undefined {
    const token = this.nextNonSpace();
    if (token.kind === 'text') return { kind: 'text', pos: token.pos, text: token.text };
    if (token.kind !== 'leftDelim') throw this.unexpected(token, 'input');
    this.actionLine = token.line;
    const node = this.#action();
    this.actionLine = 0;
    return node;
  }

  #action(): Node | End | undefined {
    const token = this.nextNonSpace();
    if (token.kind !== 'keyword') {
      this.backup();
      const pos = this.peek().pos;
      return { kind: 'action', pos, pipe: this.#pipeline('command', 'rightDelim') };
    }
    switch (token.text) {
      case 'if':
      case 'with':
      case 'range':
        return this.#branch(token.text, token.pos);
      case 'end':
        this.expect('rightDelim', 'end');
        return 'end';
      case 'else': {
        // `{{else if` and `{{else with` leave the keyword for the branch to read.
        const peeked = this.peekNonSpace();
        if (peeked.kind === 'keyword' && (peeked.text === 'if' || peeked.text === 'with')) return 'else';
        this.expect('rightDelim', 'else');
        return 'else';
      }
      case 'template':
      case 'block':
        return this.#invocation(token);
      case 'break':
      case 'continue':
        this.expect('rightDelim', `{{${token.text}}}`);
        if (this.#rangeDepth === 0) throw this.error(`{{${token.text}}} outside {{range}}`);
        return { kind: token.text, pos: token.pos };
      default:
        throw this.unexpected(token, 'command');
    }
  }

  #invocation(token: Token): Node {
    const context = `${token.text} clause`;
    const { pos } = this.peekNonSpace();
    const name = this.#templateName(context);
    let pipe: Pipe | undefined;
    if (token.text === 'block' || this.nextNonSpace().kind !== 'rightDelim') {
      if (token.text === 'template') this.backup();
      pipe = this.#pipeline(context, 'rightDelim');
    }
    if (token.text === 'block') {
      const outer = this.#variables;
      this.#variables = ['$'];
      const { list, end } = this.#list();
      if (end !== 'end') throw this.error(`unexpected {{${end}}} in block clause`);
      this.#variables = outer;
      this.templates.set(name, list);
    }
    return { kind: 'template', pos, name, pipe };
  }

  #branch(kind: Branch['kind'], pos: number): Branch {
    const scope = this.#variables.length;
    const pipe = this.#pipeline(kind, 'rightDelim');
    if (kind === 'range') this.#rangeDepth += 1;
    const { list, end } = this.#list();
    if (kind === 'range') this.#rangeDepth -= 1;
    let otherwise: readonly Node[] | undefined;
    if (end === 'else') {
      const peeked = this.peekNonSpace();
      const nested = this.tokens[this.at - 1]?.kind !== 'rightDelim' && peeked.kind === 'keyword' && peeked.text === kind;
      if (nested) {
        this.nextNonSpace();
        otherwise = [this.#branch(kind, peeked.pos)];
      } else {
        if (this.tokens[this.at - 1]?.kind !== 'rightDelim') this.expect('rightDelim', 'else');
        const rest = this.#list();
        if (rest.end !== 'end') throw this.error('expected end; found {{else}}');
        otherwise = rest.list;
      }
    }
    this.#variables.length = scope;
    return { kind, pos, pipe, list, otherwise };
  }

  /** `$x :=`, `$x =`, `$i, $x :=` at the start of a pipeline. */
  #declarations(context: string): { variables: string[]; assign: boolean } {
    const variables: string[] = [];
    for (;;) {
      const start = this.at;
      const first = this.nextNonSpace();
      const second = first.kind === 'variable' ? this.peekNonSpace() : undefined;
      if (second?.kind === 'assign' || second?.kind === 'declare') {
        this.nextNonSpace();
        variables.push(first.text);
        if (second.kind === 'declare') this.#variables.push(first.text);
        return { variables, assign: second.kind === 'assign' };
      }
      if (second?.kind === 'char' && second.text === ',') {
        this.nextNonSpace();
        variables.push(first.text);
        this.#variables.push(first.text);
        if (context === 'range' && variables.length < 2) {
          const after = this.peekNonSpace().kind;
          if (after === 'variable' || after === 'rightDelim' || after === ')') continue;
          throw this.error(`range can only initialize variables`);
        }
        throw this.error(`too many declarations in ${context}`);
      }
      this.at = start;
      return { variables, assign: false };
    }
  }

  #pipeline(context: string, end: 'rightDelim' | ')'): Pipe {
    const pos = this.peekNonSpace().pos;
    const { variables, assign } = this.#declarations(context);
    const commands: Command[] = [];
    for (;;) {
      const token = this.nextNonSpace();
      if (token.kind === end) {
        if (commands.length === 0) throw this.error(`missing value for ${context}`);
        for (const [stage, command] of commands.entries()) {
          const first = command.args[0]?.kind;
          if (stage > 0 && (first === 'constant' || first === 'dot' || first === 'nil'))
            throw this.error(`non executable command in pipeline stage ${stage + 1}`);
        }
        return { kind: 'pipe', pos, variables, assign, commands };
      }
      const starts = ['bool', 'charConstant', 'dot', 'field', 'identifier', 'number', 'nil', 'rawString', 'string', 'variable', '('];
      if (!starts.includes(token.kind)) throw this.unexpected(token, context);
      this.backup();
      commands.push(this.#command());
    }
  }

  #command(): Command {
    const args: Operand[] = [];
    const pos = this.peekNonSpace().pos;
    for (;;) {
      this.peekNonSpace();
      const operand = this.#operand();
      if (operand) args.push(operand);
      const token = this.next();
      if (token.kind === 'space') continue;
      if (token.kind === 'rightDelim' || token.kind === ')') this.backup();
      else if (token.kind !== 'pipe') throw this.unexpected(token, 'operand');
      break;
    }
    if (args.length === 0) throw this.error('empty command');
    return { kind: 'command', pos, args };
  }

  #operand(): Operand | undefined {
    const node = this.#term();
    if (!node || this.peek().kind !== 'field') return node;
    const pos = this.peek().pos;
    const names: string[] = [];
    while (this.peek().kind === 'field') names.push(this.next().text.slice(1));
    if (node.kind === 'field' || node.kind === 'variable') return { kind: node.kind, pos, names: [...node.names, ...names] };
    if (['constant', 'nil', 'dot'].includes(node.kind)) throw this.error(`unexpected . after term ${quote(show(node))}`);
    return { kind: 'chain', pos, of: node, names };
  }

  #term(): Operand | undefined {
    const token = this.nextNonSpace();
    const { pos, text } = token;
    switch (token.kind) {
      case 'identifier':
        if (!this.#functions.has(text)) throw this.error(`function ${quote(text)} not defined`);
        return { kind: 'identifier', pos, name: text };
      case 'dot':
      case 'nil':
        return { kind: token.kind, pos };
      case 'variable':
        if (!this.#variables.includes(text)) throw this.error(`undefined variable ${quote(text)}`);
        return { kind: 'variable', pos, names: [text] };
      case 'field':
        return { kind: 'field', pos, names: [text.slice(1)] };
      case 'bool':
        return { kind: 'constant', pos, text, value: text === 'true', type: 'bool' };
      case 'charConstant':
      case 'number':
        return { kind: 'constant', pos, text, value: this.#number(token), type: 'number' };
      case 'string':
      case 'rawString':
        return { kind: 'constant', pos, text, value: this.#text(token), type: 'string' };
      case '(':
        return this.#pipeline('parenthesized pipeline', ')');
      default:
        this.backup();
        return undefined;
    }
  }

  #number({ kind, text }: Token): unknown {
    if (kind === 'charConstant') {
      const char = unquote(text);
      if (char === undefined || [...char].length !== 1) throw this.error(`malformed character constant: ${text}`);
      return char.codePointAt(0);
    }
    try {
      if (/^[+-]?(?:0[xXoObB])?[0-9a-fA-F_]+$/.test(text) && !/^[+-]?[0-9_]*[eE]/.test(text)) return parseInt64(text, 0);
      return float64(parseFloat64(text));
    } catch {
      throw this.error(/^[+-]?\d+$/.test(text) ? `integer overflow: ${quote(text)}` : `illegal number syntax: ${quote(text)}`);
    }
  }
}

/** Parses into the templates by name: the one asked for and those it defines. @throws TemplateError */
export function parse(name: string, text: string, functions: ReadonlySet<string>): ReadonlyMap<string, readonly Node[]> {
  const parser = new Parser(name, text, functions);
  parser.parse();
  return parser.templates;
}
