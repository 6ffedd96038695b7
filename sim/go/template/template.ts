/** text/template. Data as in value.ts. */

import { builtins } from './builtins.ts';
import { dockerFuncs, type FuncMap } from './docker-funcs.ts';
import { TemplateError } from './error.ts';
import { Execution } from './exec.ts';
import { parse } from './parse.ts';
import { concrete } from './reflect.ts';

export { type FuncMap, TemplateError };

export interface TemplateOptions {
  readonly name?: string;
  /** Beside Go's own; default: docker's (dockerFuncs). */
  readonly funcs?: FuncMap;
  /** Option("missingkey=…"). default prints <no value>. */
  readonly missingKey?: 'default' | 'zero' | 'error';
}

export interface Template {
  /** Writes as it goes, so output before an error is out already, as in Go. @throws TemplateError */
  execute(data: unknown, write: (text: string) => void): void;
  /** The whole output. @throws TemplateError */
  render(data: unknown): string;
}

/** template.New(name).Funcs(…).Parse(text). @throws TemplateError of kind parse */
export function parseTemplate(text: string, options: TemplateOptions = {}): Template {
  const { name = '', missingKey = 'default' } = options;
  const functions = { ...builtins, ...(options.funcs ?? dockerFuncs) };
  const templates = parse(name, text, new Set(Object.keys(functions)));
  const execute = (data: unknown, write: (text: string) => void): void => {
    const root = data === null || data === undefined ? undefined : concrete(data);
    const execution = new Execution({ name, source: text, templates, functions, missingKey, write }, name, root);
    execution.walk(root, templates.get(name) ?? []);
  };
  return {
    execute,
    render(data) {
      let out = '';
      execute(data, (piece) => {
        out += piece;
      });
      return out;
    },
  };
}
