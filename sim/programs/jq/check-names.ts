import { BUILTINS } from './builtins.ts';
import { DEFINITIONS } from './definitions.ts';
import { namesOf } from './patterns.ts';
import type { Scope } from './scope.ts';
import { CompileError, type Node, type Pattern } from './syntax.ts';

/** Checks names before anything runs, as jq's compiler does. @throws CompileError */
export function checkNames(node: Node, scope: Scope): void {
  const visit = (one: unknown, functions: ReadonlySet<string>, variables: ReadonlySet<string>): void => {
    if (typeof one !== 'object' || one === null) return;
    if (Array.isArray(one)) {
      for (const part of one) visit(part, functions, variables);
      return;
    }
    const part = one as Node | Pattern;
    if (part.kind === 'literal') return;
    if (part.kind === 'variable' && !variables.has(part.name)) throw new CompileError(`$${part.name} is not defined`, part.at);
    if (part.kind === 'call') {
      const signature = `${part.name}/${part.args.length}`;
      if (!functions.has(signature) && !DEFINITIONS.has(signature) && !Object.hasOwn(BUILTINS, signature))
        throw new CompileError(`${signature} is not defined`, part.at);
    }
    if (part.kind === 'define') {
      const known = new Set([...functions, `${part.name}/${part.parameters.length}`]);
      const names = part.parameters.map((name) => name.replace('$', ''));
      const given = part.parameters.filter((name) => name.startsWith('$')).map((name) => name.slice(1));
      visit(part.body, new Set([...known, ...names.map((name) => `${name}/0`)]), new Set([...variables, ...given]));
      visit(part.rest, known, variables);
      return;
    }
    const named = 'patterns' in part ? part.patterns.flatMap(namesOf) : 'pattern' in part && part.pattern ? namesOf(part.pattern) : [];
    for (const [key, child] of Object.entries(part))
      visit(child, functions, key === 'source' ? variables : new Set([...variables, ...named]));
  };
  visit(node, new Set(scope.functions.keys()), new Set(scope.variables.keys()));
}
