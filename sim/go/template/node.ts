/** What a template is made of after parsing, and how each part prints in error messages. */

import { quote } from '../strconv.ts';

interface At {
  readonly pos: number;
}
export type Operand =
  | (At & { readonly kind: 'dot' | 'nil' })
  /** Names without dots; a variable's first is `$x`. */
  | (At & { readonly kind: 'field'; readonly names: readonly string[] })
  | (At & { readonly kind: 'variable'; readonly names: readonly string[] })
  | (At & { readonly kind: 'chain'; readonly of: Operand; readonly names: readonly string[] })
  | (At & { readonly kind: 'identifier'; readonly name: string })
  | (At & { readonly kind: 'constant'; readonly text: string; readonly value: unknown; readonly type: 'bool' | 'number' | 'string' })
  | Pipe;
export interface Command extends At {
  readonly kind: 'command';
  readonly args: readonly Operand[];
}
export interface Pipe extends At {
  readonly kind: 'pipe';
  readonly variables: readonly string[];
  /** `=` rather than `:=`. */
  readonly assign: boolean;
  readonly commands: readonly Command[];
}
export interface Branch extends At {
  readonly kind: 'if' | 'range' | 'with';
  readonly pipe: Pipe;
  readonly list: readonly Node[];
  readonly otherwise: readonly Node[] | undefined;
}
export type Node =
  | (At & { readonly kind: 'text'; readonly text: string })
  | (At & { readonly kind: 'action'; readonly pipe: Pipe })
  | (At & { readonly kind: 'template'; readonly name: string; readonly pipe: Pipe | undefined })
  | (At & { readonly kind: 'break' | 'continue' })
  | Branch;

/** An operand, command or pipe as Go's Node.String() prints it. */
export function show(node: Operand | Command): string {
  switch (node.kind) {
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'field':
      return node.names.map((name) => `.${name}`).join('');
    case 'variable':
      return node.names.join('.');
    case 'chain':
      return `${node.of.kind === 'pipe' ? `(${show(node.of)})` : show(node.of)}${node.names.map((name) => `.${name}`).join('')}`;
    case 'identifier':
      return node.name;
    case 'constant':
      return node.text;
    case 'command':
      return node.args.map((arg) => (arg.kind === 'pipe' ? `(${show(arg)})` : show(arg))).join(' ');
    case 'pipe': {
      const declared = node.variables.length > 0 ? `${node.variables.join(', ')} ${node.assign ? '=' : ':='} ` : '';
      return declared + node.commands.map(show).join(' | ');
    }
  }
}

/** `{{template "x" .}}` as errors show it. */
export const showTemplate = (name: string, pipe: Pipe | undefined): string => `{{template ${quote(name)}${pipe ? ` ${show(pipe)}` : ''}}}`;
