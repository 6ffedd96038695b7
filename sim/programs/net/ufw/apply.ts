import type { FirewallChain, FirewallRule, Sys } from '../../../kernel/sys.ts';
import { parseRule as parseFilterRule } from '../iptables/rule.ts';
import type { UfwRule, UfwState } from './rules.ts';

const TARGETS = { allow: 'ACCEPT', deny: 'DROP', reject: 'REJECT', limit: 'ACCEPT' } as const;
const BEFORE = 'ufw-before-input';
const USER = 'ufw-user-input';
const BEFORE_OUTPUT = 'ufw-before-output';
const OWN = [BEFORE, USER, BEFORE_OUTPUT];

/** Writes ufw's rules into the packet filter, or takes them out of it. Rules that are not ufw's stay. */
export function apply(sys: Sys, { enabled, incoming, outgoing, rules }: UfwState): void {
  const rule = (text: string): FirewallRule => parseFilterRule('ufw', text.split(' '));
  const policy = (wanted: UfwState['incoming']): 'ACCEPT' | 'DROP' => (enabled && wanted !== 'allow' ? 'DROP' : 'ACCEPT');
  const chains = sys.netlink
    .firewall()
    .filter(({ name }) => !OWN.includes(name))
    .map((chain): FirewallChain => {
      const own = chain.rules.filter(({ target }) => !OWN.includes(target ?? ''));
      if (chain.name === 'INPUT')
        return { ...chain, policy: policy(incoming), rules: enabled ? [...own, rule(`-j ${BEFORE}`), rule(`-j ${USER}`)] : own };
      if (chain.name === 'OUTPUT')
        return { ...chain, policy: policy(outgoing), rules: enabled ? [...own, rule(`-j ${BEFORE_OUTPUT}`)] : own };
      return { ...chain, rules: own };
    });
  if (!enabled) return sys.netlink.replaceFirewall(chains);
  const before = ['-i lo -j ACCEPT', '-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT', '-p icmp --icmp-type echo-request -j ACCEPT'];
  const answers = ['-o lo -j ACCEPT', '-m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT'];
  const counted = { packets: 0, bytes: 0 };
  sys.netlink.replaceFirewall([
    ...chains,
    { name: BEFORE, rules: before.map(rule), ...counted },
    { name: BEFORE_OUTPUT, rules: answers.map(rule), ...counted },
    { name: USER, rules: rules.filter(({ v6 }) => !v6).flatMap((one) => specifications(one).map(rule)), ...counted },
  ]);
}

/** One rule of ufw's in iptables' words: two where both TCP and UDP are meant. */
function specifications({ action, protocol, port, from, to }: UfwRule): string[] {
  const ends = `${from === 'any' ? '' : `-s ${from} `}${to === 'any' ? '' : `-d ${to} `}`;
  const target = `-j ${TARGETS[action]}`;
  if (port === 'any') return [`${ends}${protocol === 'any' ? '' : `-p ${protocol} `}${target}`];
  return (protocol === 'any' ? ['tcp', 'udp'] : [protocol]).map((one) => `${ends}-p ${one} --dport ${port} ${target}`);
}
