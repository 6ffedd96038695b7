import { strftime } from '../../../libc/strftime.ts';
import { JqError, type Json, told } from '../values.ts';
import { type Builtin, type Builtins, each, plain } from './builtin.ts';

const math = (compute: (value: number) => number): Builtin =>
  plain((value) => {
    if (typeof value !== 'number') throw new JqError(`${told(value)} number required`);
    return compute(value);
  });

const seconds = (value: Json): number => {
  if (typeof value !== 'number') throw new JqError('strftime/1 requires parsed datetime inputs');
  return value;
};

function fromDate(value: Json): Json {
  const time = Date.parse(String(value));
  if (Number.isNaN(time)) throw new JqError(`date "${String(value)}" does not match format "%Y-%m-%dT%H:%M:%SZ"`);
  return Math.floor(time / 1000);
}

/** Numbers, and the time. */
export const NUMBERS: Builtins = {
  'floor/0': math(Math.floor),
  'ceil/0': math(Math.ceil),
  'round/0': math(Math.round),
  'sqrt/0': math(Math.sqrt),
  'fabs/0': math(Math.abs),
  'log/0': math(Math.log),
  'log2/0': math(Math.log2),
  'log10/0': math(Math.log10),
  'exp/0': math(Math.exp),
  'exp10/0': math((value) => 10 ** value),
  'trunc/0': math(Math.trunc),
  'pow/2': each((_value, base = null, exponent = null) => Number(base) ** Number(exponent)),
  'infinite/0': () => [{ value: Number.MAX_VALUE }],
  'nan/0': () => [{ value: Number.NaN }],
  'isinfinite/0': plain((value) => Math.abs(Number(value)) === Number.MAX_VALUE),
  'isnan/0': plain((value) => Number.isNaN(value)),
  'isnormal/0': plain((value) => typeof value === 'number' && value !== 0 && Number.isFinite(value)),
  'fromdate/0': plain(fromDate),
  'fromdateiso8601/0': plain(fromDate),
  'now/0': (_at, _args, scope) => [{ value: Number(scope.variables.get('__now__') ?? 0) }],
  'strftime/1': each((value, format = null) => strftime(String(format), seconds(value) * 1_000_000)),
};
