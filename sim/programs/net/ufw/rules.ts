import type { Sys } from '../../../kernel/sys.ts';
import { makeDirectories, readTextIfAny, writeText } from '../../../libc/files.ts';
import { SERVICES } from '../iptables/rule.ts';

export const ACTIONS = ['allow', 'deny', 'reject', 'limit'] as const;
export type Action = (typeof ACTIONS)[number];

/** One rule, as ufw notes it in its files. `any` stands for all protocols, ports and addresses. */
export interface UfwRule {
  readonly action: Action;
  readonly protocol: 'tcp' | 'udp' | 'any';
  readonly port: string;
  readonly from: string;
  readonly to: string;
  readonly v6: boolean;
}

/** What ufw keeps between calls. */
export interface UfwState {
  readonly enabled: boolean;
  readonly incoming: 'allow' | 'deny' | 'reject';
  readonly outgoing: 'allow' | 'deny' | 'reject';
  readonly rules: readonly UfwRule[];
}

export class UfwError extends Error {}

const POLICIES = { allow: 'ACCEPT', deny: 'DROP', reject: 'REJECT' } as const;
const ANY = { v4: '0.0.0.0/0', v6: '::/0' };

export function readState(sys: Sys): UfwState {
  const conf = readTextIfAny(sys, '/etc/ufw/ufw.conf') ?? '';
  const defaults = readTextIfAny(sys, '/etc/default/ufw') ?? '';
  const policy = (name: string, fallback: 'allow' | 'deny'): UfwState['incoming'] => {
    const word = new RegExp(`^${name}="?(\\w+)"?`, 'm').exec(defaults)?.[1];
    return word === 'ACCEPT' ? 'allow' : word === 'REJECT' ? 'reject' : word === 'DROP' ? 'deny' : fallback;
  };
  return {
    enabled: /^ENABLED=yes/m.test(conf),
    incoming: policy('DEFAULT_INPUT_POLICY', 'deny'),
    outgoing: policy('DEFAULT_OUTPUT_POLICY', 'allow'),
    rules: [...tuples(sys, '/etc/ufw/user.rules', false), ...tuples(sys, '/etc/ufw/user6.rules', true)],
  };
}

function tuples(sys: Sys, path: string, v6: boolean): UfwRule[] {
  return [...(readTextIfAny(sys, path) ?? '').matchAll(/^### tuple ### (\w+) (\w+) (\S+) (\S+) any (\S+) in$/gm)].map(
    ([, action = '', protocol = '', port = '', to = '', from = '']) => ({
      ...{ action: action as Action, protocol: protocol as UfwRule['protocol'], port, v6 },
      from: from === ANY.v4 || from === ANY.v6 ? 'any' : from,
      to: to === ANY.v4 || to === ANY.v6 ? 'any' : to,
    }),
  );
}

export function writeState(sys: Sys, { enabled, incoming, outgoing, rules }: UfwState): void {
  makeDirectories(sys, '/etc/ufw');
  makeDirectories(sys, '/etc/default');
  writeText(sys, '/etc/ufw/ufw.conf', `ENABLED=${enabled ? 'yes' : 'no'}\nLOGLEVEL=low\n`);
  writeText(
    sys,
    '/etc/default/ufw',
    `IPV6=yes\nDEFAULT_INPUT_POLICY="${POLICIES[incoming]}"\nDEFAULT_OUTPUT_POLICY="${POLICIES[outgoing]}"\nDEFAULT_FORWARD_POLICY="DROP"\n`,
  );
  for (const v6 of [false, true]) {
    const any = v6 ? ANY.v6 : ANY.v4;
    const lines = rules
      .filter((rule) => rule.v6 === v6)
      .map(
        ({ action, protocol, port, from, to }) =>
          `### tuple ### ${action} ${protocol} ${port} ${to === 'any' ? any : to} any ${from === 'any' ? any : from} in\n`,
      );
    writeText(
      sys,
      v6 ? '/etc/ufw/user6.rules' : '/etc/ufw/user.rules',
      `*filter\n### RULES ###\n\n${lines.join('\n')}\n### END RULES ###\nCOMMIT\n`,
      0o640,
    );
  }
}

/** `22`, `80/tcp`, `ssh`, `from A to B port N proto P`. The rule for IPv4, and its twin for IPv6 where no address is named. @throws UfwError */
export function parseRule(action: Action, given: readonly string[]): UfwRule[] {
  const words = given[0] === 'in' ? given.slice(1) : given;
  if (words.length === 0) throw new UfwError('Invalid syntax');
  let [protocol, port, from, to]: ['tcp' | 'udp' | 'any', string, string, string] = ['any', 'any', 'any', 'any'];
  const protocolOf = (word: string | undefined): typeof protocol => {
    if (word === 'tcp' || word === 'udp' || word === 'any') return word;
    throw new UfwError(`Unsupported protocol '${word}'`);
  };
  if (words.length === 1) {
    const [service = '', given = undefined] = (words[0] ?? '').split('/');
    const known = SERVICES[service];
    port = known === undefined ? service : String(known);
    if (given !== undefined) protocol = protocolOf(given);
    else if (known !== undefined) protocol = service === 'domain' ? 'any' : 'tcp';
    if (known === undefined && !/^\d+(:\d+)?$/.test(service))
      throw new UfwError(/^[A-Za-z]/.test(service) ? `Could not find a profile matching '${service}'` : 'Bad port');
  } else {
    for (let i = 0; i < words.length; i += 2) {
      const value = words[i + 1];
      if (value === undefined) throw new UfwError('Invalid syntax');
      if (words[i] === 'proto') protocol = protocolOf(value);
      else if (words[i] === 'from') from = addressOf(value);
      else if (words[i] === 'to') to = addressOf(value);
      else if (words[i] === 'port') port = SERVICES[value] === undefined ? value : String(SERVICES[value]);
      else throw new UfwError('Invalid syntax');
    }
  }
  if (port !== 'any' && port.split(':').some((one) => !/^\d+$/.test(one) || Number(one) > 65_535 || Number(one) < 1))
    throw new UfwError('Bad port');
  if (port.includes(':') && protocol === 'any') throw new UfwError("Must specify 'tcp' or 'udp' with multiple ports");
  const rule = { action, protocol, port, from, to };
  return from === 'any' && to === 'any'
    ? [
        { ...rule, v6: false },
        { ...rule, v6: true },
      ]
    : [{ ...rule, v6: false }];
}

function addressOf(word: string): string {
  if (word === 'any') return word;
  const [address = '', bits] = word.split('/');
  const sound =
    /^\d+(\.\d+){3}$/.test(address) &&
    address.split('.').every((part) => Number(part) < 256) &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= 32));
  if (!sound) throw new UfwError('Bad source address');
  return word;
}

/** The same traffic, whatever is done with it. */
export function sameTraffic(a: UfwRule, b: UfwRule): boolean {
  return a.protocol === b.protocol && a.port === b.port && a.from === b.from && a.to === b.to && a.v6 === b.v6;
}
