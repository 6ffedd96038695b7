import { readText } from '../../libc/files.ts';
import { glob } from '../find/names.ts';
import { compile, worded } from '../text/regular-expression.ts';
import type { Tool } from '../tool.ts';
import type { Look } from './print.ts';

export type Style = 'normal' | 'unified' | 'context' | 'ed' | 'forward' | 'rcs' | 'columns';

export interface Settings {
  readonly style: Style;
  readonly context: number;
  readonly horizon: number;
  readonly look: Look;
  /** -p, -F */
  readonly names: ((line: string) => boolean) | undefined;
  /** -I: lines that do not count where all of a hunk are such. */
  readonly ignored: ((line: string) => boolean) | undefined;
  /** -x, -X: names that are left out of directories. */
  readonly excluded: (name: string) => boolean;
  /** Labels in the place of names and times. */
  readonly labels: readonly string[];
  /** As two lines that count as the same are the same. */
  readonly key: (line: string) => string;
}

const STYLES: Readonly<Record<string, Style>> = {
  u: 'unified',
  U: 'unified',
  c: 'context',
  C: 'context',
  e: 'ed',
  f: 'forward',
  n: 'rcs',
  y: 'columns',
  N: 'normal',
};

/** A complaint in diff's words; `usage`: with the line about --help. */
export class Wrong extends Error {
  readonly usage: boolean;

  constructor(message: string, usage = true) {
    super(message);
    this.usage = usage;
  }
}

const CONTEXT = 3;

/** @throws Wrong */
export function readSettings(tool: Tool): Settings {
  let style: Style | undefined = tool.busybox ? 'unified' : undefined;
  let context = tool.busybox ? CONTEXT : -1;
  let old = -1;
  let explicit = false;
  let before = '';
  for (const { name, value } of tool.given) {
    const wanted = name === '=' ? 'normal' : name === 'N' ? undefined : STYLES[name];
    if (wanted) {
      if (style !== undefined && style !== wanted && !tool.busybox) throw new Wrong('conflicting output style options');
      style = wanted;
    }
    if ('uUcC'.includes(name)) {
      if (value !== undefined && !/^\d+$/.test(value)) throw new Wrong(`invalid context length '${value}'`);
      context = Math.max(context, value === undefined ? CONTEXT : Number(value));
      explicit ||= value !== undefined;
    }
    if (/^\d$/.test(name)) old = /^\d$/.test(before) ? old * 10 + Number(name) : Number(name);
    before = name;
  }
  if (style === undefined && tool.has('p')) {
    style = 'context';
    if (old < 0) context = CONTEXT;
  }
  style ??= 'normal';
  const around = style === 'unified' || style === 'context';
  if (old >= 0 && around && (context < old || (old < context && !explicit))) context = old;
  if (!around) context = -1;
  const labels = tool.values('L');
  if (labels.length > 2) throw new Wrong('too many file label options', false);
  return {
    style,
    context: Math.max(0, context),
    horizon: Math.max(context, number(tool, 'h', 'horizon length') ?? 0, 0),
    look: {
      tabs: tool.has('t') ? (number(tool, '[', 'tabsize') ?? 8) : undefined,
      initialTab: tool.has('T'),
      bareEmpty: tool.has(']'),
    },
    names: anyOf([...(tool.has('p') ? ['^[[:alpha:]$_]'] : []), ...tool.values('F')]),
    ignored: anyOf(tool.values('I')),
    excluded: exclusion(tool),
    labels,
    key: keyOf(tool),
  };
}

function number(tool: Tool, option: string, what: string): number | undefined {
  const value = tool.value(option);
  if (value !== undefined && !/^\d+$/.test(value)) throw new Wrong(`invalid ${what} '${value}'`);
  return value === undefined ? undefined : Number(value);
}

function anyOf(patterns: readonly string[]): ((line: string) => boolean) | undefined {
  if (patterns.length === 0) return undefined;
  const expressions = patterns.map((pattern) => {
    try {
      return compile([pattern], { syntax: 'G' });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Wrong(`${pattern}: ${worded(error)}`, false);
    }
  });
  return (line) =>
    expressions.some((expression) => {
      expression.lastIndex = 0;
      return expression.test(line);
    });
}

function exclusion(tool: Tool): (name: string) => boolean {
  const lists = tool.values('X').flatMap((file) => readText(tool.sys, file).split('\n').filter(Boolean));
  const patterns = [...tool.values('x'), ...lists].map((pattern) => glob(pattern, false));
  return (name) => patterns.some((pattern) => pattern.test(name));
}

function keyOf(tool: Tool): (line: string) => string {
  const has = (...names: string[]): boolean => tool.has(...names);
  const steps: ((line: string) => string)[] = [];
  if (has('i')) steps.push((line) => line.toLowerCase());
  if (has('w')) steps.push((line) => line.replace(/[ \t\v\f\r]+/g, ''));
  else if (has('b')) steps.push((line) => line.replace(/[ \t\v\f\r]+/g, ' ').replace(/ $/, ''));
  else {
    if (has('Z')) steps.push((line) => line.replace(/[ \t\v\f\r]+$/, ''));
    if (has('E')) steps.push((line) => line.replace(/^[^\t]*\t.*/, tabsAsSpaces));
  }
  return (line) => steps.reduce((made, step) => step(made), line);
}

const STOP = 8;

function tabsAsSpaces(line: string): string {
  let out = '';
  for (const char of line) out += char === '\t' ? ' '.repeat(STOP - (out.length % STOP)) : char;
  return out;
}
