import type { Address } from '../../../base/trace.ts';
import type { SocketEntry } from '../../../kernel/sys.ts';
import { inside } from '../ip/change.ts';
import { SERVICES } from '../iptables/rule.ts';

type Test = (entry: SocketEntry) => boolean;

export interface Filter {
  /** Of `state established` and its like; undefined: what -a and -l say. */
  readonly states: ReadonlySet<string> | undefined;
  readonly test: Test;
}

/** A call that ss refuses, in its words. */
export class FilterError extends Error {}

const STATES: Readonly<Record<string, readonly string[]>> = {
  ...{
    established: ['ESTAB'],
    'syn-sent': ['SYN-SENT'],
    listening: ['LISTEN'],
    listen: ['LISTEN'],
    closed: ['UNCONN'],
    unconnected: ['UNCONN'],
  },
  ...{
    all: ['ESTAB', 'SYN-SENT', 'LISTEN', 'UNCONN'],
    connected: ['ESTAB', 'SYN-SENT'],
    synchronized: ['ESTAB'],
    big: ['ESTAB', 'LISTEN', 'UNCONN'],
  },
  ...{ 'syn-recv': [], 'fin-wait-1': [], 'fin-wait-2': [], 'time-wait': [], 'close-wait': [], 'last-ack': [], closing: [], bucket: [] },
};
const RELATIONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ...{ '=': (a, b) => a === b, '==': (a, b) => a === b, eq: (a, b) => a === b },
  ...{
    '!=': (a, b) => a !== b,
    ne: (a, b) => a !== b,
    '>': (a, b) => a > b,
    gt: (a, b) => a > b,
    '<': (a, b) => a < b,
    lt: (a, b) => a < b,
  },
  ...{
    '>=': (a, b) => a >= b,
    ge: (a, b) => a >= b,
    geq: (a, b) => a >= b,
    '<=': (a, b) => a <= b,
    le: (a, b) => a <= b,
    leq: (a, b) => a <= b,
  },
};

/** `state established ( sport = :80 or dst 10.0.0.0/8 )` (ss(8)). @throws FilterError */
export function filterOf(words: readonly string[]): Filter {
  const tokens = words.join(' ').replace(/[()]/g, ' $& ').split(/\s+/).filter(Boolean);
  let states: Set<string> | undefined;
  while (tokens[0] === 'state') {
    tokens.shift();
    const name = tokens.shift() ?? '';
    const found = STATES[name];
    if (!found) throw new FilterError(`ss: wrong state name: ${name}`);
    states = new Set([...(states ?? []), ...found]);
  }
  if (tokens.length === 0) return { states, test: () => true };
  const test = either(tokens);
  if (tokens.length > 0) throw new FilterError(`ss: bison bellows (while parsing filter): "syntax error!" Sorry.`);
  return { states, test };
}

function either(tokens: string[]): Test {
  const first = both(tokens);
  if (!['or', '||', '|'].includes(tokens[0] ?? '')) return first;
  tokens.shift();
  const rest = either(tokens);
  return (entry) => first(entry) || rest(entry);
}

function both(tokens: string[]): Test {
  const first = single(tokens);
  if (['and', '&&', '&'].includes(tokens[0] ?? '')) tokens.shift();
  // Two that stand side by side are both meant.
  else if (tokens.length === 0 || [')', 'or', '||', '|'].includes(tokens[0] ?? '')) return first;
  const rest = both(tokens);
  return (entry) => first(entry) && rest(entry);
}

function single(tokens: string[]): Test {
  const word = tokens.shift();
  if (word === '!' || word === 'not') {
    const rest = single(tokens);
    return (entry) => !rest(entry);
  }
  if (word === '(') {
    const inside = either(tokens);
    if (tokens.shift() !== ')') throw new FilterError('ss: bison bellows (while parsing filter): "syntax error!" Sorry.');
    return inside;
  }
  if (word === 'sport' || word === 'dport') return port(word, tokens);
  if (word === 'src' || word === 'dst') return host(word, tokens);
  throw new FilterError('ss: bison bellows (while parsing filter): "syntax error!" Sorry.');
}

const end = (side: string, { local, peer }: SocketEntry): Address | undefined => (side.startsWith('s') ? local : peer);

function port(side: string, tokens: string[]): Test {
  const relation = RELATIONS[tokens[0] ?? ''] ?? RELATIONS['='];
  if (RELATIONS[tokens[0] ?? '']) tokens.shift();
  const text = (tokens.shift() ?? '').replace(/^:/, '');
  const wanted = /^\d+$/.test(text) ? Number(text) : SERVICES[text];
  if (wanted === undefined) throw new FilterError(`Error: "${text}" does not look like a port.`);
  return (entry) => {
    const address = end(side, entry);
    return address?.family === 'inet' && relation?.(address.port, wanted) === true;
  };
}

function host(side: string, tokens: string[]): Test {
  if (RELATIONS[tokens[0] ?? '']) tokens.shift();
  const text = tokens.shift() ?? '';
  if (text.startsWith('/') || text.startsWith('unix:')) {
    const path = text.replace(/^unix:/, '');
    return (entry) => {
      const address = end(side, entry);
      return address?.family === 'unix' && address.path === path;
    };
  }
  const [, address = '', number] = /^([^:]*)(?::(\d+))?$/.exec(text) ?? [];
  const cidr = address === '' || address === '*' ? '0.0.0.0/0' : address.includes('/') ? address : `${address}/32`;
  if (!/^\d+(\.\d+){3}\/\d+$/.test(cidr)) throw new FilterError(`Error: an inet prefix is expected rather than "${text}".`);
  return (entry) => {
    const found = end(side, entry);
    return found?.family === 'inet' && inside(cidr, found.host) && (number === undefined || found.port === Number(number));
  };
}
