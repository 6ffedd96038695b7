import { parseSize } from '../../files/sizes.ts';
import type { Tool } from '../../tool.ts';

const NAMES = ['if', 'of', 'bs', 'cbs', 'count', 'skip', 'seek', 'conv', 'status', 'ibs', 'obs', 'iflag', 'oflag', 'iseek', 'oseek'];
const CONVERSIONS = 'ascii ebcdic ibm block unblock lcase ucase sparse swab sync excl nocreat notrunc noerror fdatasync fsync'.split(' ');
const FLAGS = [
  ...['append', 'binary', 'direct', 'directory', 'dsync', 'noatime', 'nocache', 'noctty', 'nofollow', 'nolinks', 'nonblock', 'sync'],
  ...['text', 'fullblock', 'count_bytes', 'skip_bytes', 'seek_bytes'],
];

export interface Call {
  readonly input: string | undefined;
  readonly output: string | undefined;
  /** Bytes. */
  readonly ibs: number;
  readonly obs: number;
  readonly cbs: number;
  /** Is what is read written as it comes (bs), or gathered to whole blocks? */
  readonly direct: boolean;
  /** Blocks, or bytes where the flags say so; undefined is all. */
  readonly count: { readonly amount: number; readonly bytes: boolean } | undefined;
  /** Bytes. */
  readonly skip: number;
  readonly seek: number;
  readonly conv: ReadonlySet<string>;
  readonly iflag: ReadonlySet<string>;
  readonly oflag: ReadonlySet<string>;
  readonly status: 'none' | 'noxfer' | 'progress' | undefined;
}

/** Reads dd's operands; a status after a complaint. */
export async function readCall(tool: Tool): Promise<Call | number> {
  const values = new Map<string, string>();
  for (const word of tool.args) {
    if (/^--?./.test(word)) return tool.wrong(word.startsWith('--') ? `unrecognized option '${word}'` : `invalid option -- '${word[1]}'`);
    const [name = '', value] = word.split(/=(.*)/s);
    if (value === undefined || !NAMES.includes(name)) return tool.wrong(`unrecognized operand ${tool.quote(word)}`);
    const known = { conv: CONVERSIONS, iflag: FLAGS, oflag: FLAGS }[name];
    const what = { conv: 'conversion', iflag: 'input flag', oflag: 'output flag' }[name];
    const stray = known && value.split(',').find((one) => !known.includes(one));
    if (stray !== undefined) return tool.wrong(`invalid ${what}: ${tool.quote(stray)}`);
    if (name === 'status' && !['none', 'noxfer', 'progress'].includes(value))
      return tool.wrong(`invalid status level: ${tool.quote(value)}`);
    const number = ['bs', 'ibs', 'obs', 'cbs', 'count', 'skip', 'seek', 'iseek', 'oseek'].includes(name) ? amountOf(value) : 1;
    if (number === undefined || (number === 0 && name.endsWith('bs'))) return tool.complain(`invalid number: ${tool.quote(value)}`);
    const before = known && values.get(name);
    values.set({ iseek: 'skip', oseek: 'seek' }[name] ?? name, before === undefined ? value : `${before},${value}`);
  }
  const set = (name: string): ReadonlySet<string> => new Set((values.get(name) ?? '').split(',').filter(Boolean));
  const number = (name: string): number | undefined => (values.has(name) ? amountOf(values.get(name) ?? '') : undefined);
  const conv = set('conv');
  const gap = ['ascii', 'ebcdic', 'ibm'].find((one) => conv.has(one));
  if (gap !== undefined) return tool.notSimulated(`conv=${gap}`);
  if (conv.has('lcase') && conv.has('ucase')) return tool.complain('cannot combine lcase and ucase');
  if (conv.has('block') && conv.has('unblock')) return tool.complain('cannot combine block and unblock');
  if (conv.has('excl') && conv.has('nocreat')) return tool.complain('cannot combine excl and nocreat');
  const [iflag, oflag] = [set('iflag'), set('oflag')];
  const ibs = number('bs') ?? number('ibs') ?? 512;
  const obs = number('bs') ?? number('obs') ?? 512;
  const inBytes = (name: string, flag: boolean): boolean => flag || (values.get(name) ?? '').endsWith('B');
  const place = (name: string, size: number, flag: boolean): number => (number(name) ?? 0) * (inBytes(name, flag) ? 1 : size);
  const count = number('count');
  return {
    input: values.get('if'),
    output: values.get('of'),
    ibs,
    obs,
    cbs: number('cbs') ?? 0,
    direct: values.has('bs'),
    count: count === undefined ? undefined : { amount: count, bytes: inBytes('count', iflag.has('count_bytes')) },
    skip: place('skip', ibs, iflag.has('skip_bytes')),
    seek: place('seek', obs, oflag.has('seek_bytes')),
    conv,
    iflag,
    oflag,
    status: values.get('status') as Call['status'],
  };
}

/** `4K`, `2x512`. */
function amountOf(text: string): number | undefined {
  let product = 1;
  for (const factor of text.split('x')) {
    const size = parseSize(factor.replace(/(?<=\d)B$/, ''));
    if (size === undefined) return undefined;
    product *= size;
  }
  return product;
}
