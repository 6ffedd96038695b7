import type { Interpreter } from './interpreter.ts';
import { type Frame, raise, type Value } from './values.ts';

/** What a name stands for: here, around, in the module, among the builtins. @throws Raised NameError, UnboundLocalError */
export function lookUp(world: Interpreter, frame: Frame, name: string): Value {
  const where = frame.elsewhere.get(name);
  if (where !== 'global') {
    const own = where ? undefined : frame.variables.get(name);
    if (own !== undefined) return own;
    if (!where && frame.own?.has(name)) {
      throw raise('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
    }
    for (let around = frame.around; around; around = around.around) {
      const found = around.variables.get(name);
      if (found !== undefined) return found;
    }
  }
  const found = frame.globals.get(name) ?? world.builtins.get(name);
  if (found !== undefined) return found;
  const hint = suggestion(name, [...frame.variables.keys(), ...frame.globals.keys(), ...world.builtins.keys()]);
  const error = raise('NameError', `name '${name}' is not defined`);
  if (hint) error.exception.attributes.set('hint', `. Did you mean: '${hint}'?`);
  else if (['json', 'sys', 'os', 'time', 'math', 'random', 'datetime', 'platform', 'socket', 'subprocess', 're', 'string'].includes(name))
    error.exception.attributes.set('hint', `. Did you forget to import '${name}'?`);
  throw error;
}

/** Binds a name where `global` and `nonlocal` say. */
export function store(frame: Frame, name: string, value: Value): void {
  const where = frame.elsewhere.get(name);
  if (where === 'global') frame.globals.set(name, value);
  else if (where === 'nonlocal') {
    let around = frame.around;
    while (around && !around.variables.has(name)) around = around.around;
    (around ?? frame).variables.set(name, value);
  } else frame.variables.set(name, value);
}

/** The name that was probably meant: the nearest by CPython's edit distance (a move costs 2, a change of case 1). */
export function suggestion(wrong: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wrong) continue;
    const most = Math.min(Math.floor(((name.length + wrong.length + 3) * 2) / 6), least - 1);
    const distance = editDistance(wrong, name);
    if (distance <= most && distance < least) [best, least] = [name, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i * 2);
  for (const [i, x] of [...a].entries()) {
    const next = [(i + 1) * 2];
    for (const [j, y] of [...b].entries()) {
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? 1 : 2;
      next.push(Math.min((row[j] ?? 0) + change, (row[j + 1] ?? 0) + 2, (next[j] ?? 0) + 2));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
