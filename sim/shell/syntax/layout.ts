import type {
  AndOr,
  ArithmeticFor,
  Case,
  CommandNode,
  CompoundList,
  For,
  Function as FunctionNode,
  If,
  Pipeline,
  PipelineNode,
  Redirection,
  Select,
  Statement,
  While,
} from 'unbash';

/** Commands laid out as bash prints them for `declare -f` and `type` (its print_cmd.c). Words stay as they were written. */
export class Layout {
  readonly #source: string;
  /** Outside functions bash puts a list on one line. */
  readonly #oneLine: boolean;

  constructor(source: string, oneLine = false) {
    this.#source = source;
    this.#oneLine = oneLine;
  }

  /** A function from its name to its closing brace. */
  function(name: string, body: FunctionNode['body'], keyword = ''): string {
    const redirected = body.type === 'Redirected' ? body : undefined;
    const inner = redirected ? redirected.command : body;
    const lines =
      inner.type === 'BraceGroup'
        ? this.#list(inner.body, 4)
        : inner.type === 'CompoundList'
          ? this.#list(inner, 4)
          : `    ${this.#command(inner, 4)}`;
    return `${keyword}${name} () \n{ \n${lines}\n}${redirected ? this.#redirects(redirected.redirects) : ''}`;
  }

  /** One command, as `jobs` shows it. */
  command(node: AndOr | PipelineNode): string {
    return this.#andOr(node, 0);
  }

  /** Statements on lines of their own; `closed`: also the last one ends in a semicolon. */
  #list(list: CompoundList, depth: number, closed = false): string {
    let out = '';
    list.commands.forEach((statement, i) => {
      const last = i === list.commands.length - 1;
      const text = this.#statement(statement, depth);
      const start = out === '' || out.endsWith('\n') ? ' '.repeat(depth) : '';
      const hereDocument = text.endsWith('\n');
      const end = statement.background
        ? last
          ? ''
          : ' '
        : hereDocument
          ? last || this.#oneLine
            ? ''
            : '\n'
          : last
            ? closed
              ? ';'
              : ''
            : this.#oneLine
              ? '; '
              : ';\n';
      out += start + text + end;
    });
    return out;
  }

  #statement(statement: Statement, depth: number): string {
    return this.#andOr(statement.command, depth) + (statement.background ? ' &' : '');
  }

  #andOr(node: AndOr | PipelineNode, depth: number): string {
    if (node.type !== 'AndOr') return this.#pipeline(node, depth);
    return node.commands.map((command, i) => (i ? ` ${node.operators[i - 1]} ` : '') + this.#pipeline(command, depth)).join('');
  }

  #pipeline(node: PipelineNode, depth: number): string {
    return node.type === 'Pipeline' ? this.#pipes(node, depth) : this.#command(node, depth);
  }

  #pipes(node: Pipeline, depth: number): string {
    const prefixes = node.prefixes.map((prefix) => (prefix.type === 'Negation' ? '! ' : prefix.posix ? 'time -p ' : 'time ')).join('');
    return prefixes + node.commands.map((command, i) => (i ? ` ${node.operators[i - 1]} ` : '') + this.#command(command, depth)).join('');
  }

  #command(node: CommandNode, depth: number): string {
    const indent = ' '.repeat(depth);
    switch (node.type) {
      case 'Command':
        return this.#simple(node);
      case 'Redirected':
        return this.#command(node.command, depth) + this.#redirects(node.redirects);
      case 'BraceGroup':
        if (this.#oneLine) return `{ ${this.#list(node.body, 0, true)} }`;
        return `{ \n${this.#list(node.body, depth + 4)}\n${indent}}`;
      case 'Subshell':
        return `( ${this.#list(node.body, depth).trimStart()} )`;
      case 'If':
        return this.#if(node, depth);
      case 'While':
        return this.#while(node, depth);
      case 'For':
      case 'Select':
        return this.#for(node, depth);
      case 'ArithmeticFor':
        return this.#arithmeticFor(node, depth);
      case 'Case':
        return this.#case(node, depth);
      case 'Function':
        return this.function(node.name.text, node.body, 'function ').replaceAll('\n', `\n${indent}`);
      default:
        return this.#slice(node.pos, node.end);
    }
  }

  #simple(node: Extract<CommandNode, { type: 'Command' }>): string {
    const documents = node.redirects.filter((redirect) => redirect.type === 'HereDoc');
    const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix];
    const words = parts.map((part) => this.#redirectOrWord(part)).join(' ');
    return words + documents.map((document) => `\n${document.body.text}${document.delimiter?.value ?? ''}\n`).join('');
  }

  #redirectOrWord(part: { readonly type: string; readonly pos: number; readonly end: number }): string {
    return part.type === 'Redirect' || part.type === 'HereString'
      ? spaced(this.#slice(part.pos, part.end))
      : this.#slice(part.pos, part.end);
  }

  #redirects(redirects: readonly Redirection[]): string {
    return redirects.map((redirect) => ` ${this.#redirectOrWord(redirect)}`).join('');
  }

  #if(node: If, depth: number): string {
    return this.#branches(
      [{ clause: node.clause, body: node.then }, ...node.elif.map((each) => ({ clause: each.clause, body: each.then }))],
      node.else,
      depth,
    );
  }

  /** bash keeps no elif: it is an if in the else. */
  #branches(branches: readonly { clause: CompoundList; body: CompoundList }[], last: CompoundList | undefined, depth: number): string {
    const [first, ...more] = branches;
    if (!first) return '';
    const indent = ' '.repeat(depth);
    const nested = more.length ? `${' '.repeat(depth + 4)}${this.#branches(more, last, depth + 4)};` : undefined;
    const otherwise = nested ?? (last && this.#list(last, depth + 4, true));
    const elsePart = otherwise === undefined ? '' : `${indent}else\n${otherwise}\n`;
    return `if ${this.#list(first.clause, 0)}; then\n${this.#list(first.body, depth + 4, true)}\n${elsePart}${indent}fi`;
  }

  #while(node: While, depth: number): string {
    return `${node.kind} ${this.#list(node.clause, 0)}; do\n${this.#list(node.body, depth + 4, true)}\n${' '.repeat(depth)}done`;
  }

  #for(node: For | Select, depth: number): string {
    const words = node.wordlist ? node.wordlist.map((word) => word.text).join(' ') : '"$@"';
    const keyword = node.type === 'For' ? 'for' : 'select';
    return `${keyword} ${node.name.text} in ${words};\n${this.#body(node.body, depth)}`;
  }

  #arithmeticFor(node: ArithmeticFor, depth: number): string {
    const inside = /\(\(([\s\S]*)\)\)/.exec(this.#slice(node.pos, node.body.pos))?.[1] ?? ';;';
    const header = inside
      .split(';')
      .map((part) => part.trim())
      .join('; ');
    return `for ((${header}))\n${this.#body(node.body, depth)}`;
  }

  #body(body: CompoundList, depth: number): string {
    const indent = ' '.repeat(depth);
    return `${indent}do\n${this.#list(body, depth + 4, true)}\n${indent}done`;
  }

  #case(node: Case, depth: number): string {
    const indent = ' '.repeat(depth + 4);
    const items = node.items.map((item) => {
      const patterns = item.pattern.map((pattern) => pattern.text).join(' | ');
      return `${indent}${patterns})\n${this.#list(item.body, depth + 8)}\n${indent}${item.terminator ?? ';;'}\n`;
    });
    return `case ${node.word.text} in \n${items.join('')}${' '.repeat(depth)}esac`;
  }

  #slice(from: number, to: number): string {
    return this.#source.slice(from, to);
  }
}

/** `>out` becomes `> out`; `2>&1` stays. */
function spaced(redirect: string): string {
  return redirect.replace(/^(\d*|\{\w+\})(&>>|&>|<<<|<>|>>|>\||>|<)(?![&<>])\s*/, '$1$2 ');
}
