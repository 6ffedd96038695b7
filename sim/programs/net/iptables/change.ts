import type { FirewallChain, FirewallRule, FirewallTable } from '../../../kernel/sys.ts';
import { IptablesError, parseRule, sameRule } from './rule.ts';

const TARGETS = ['ACCEPT', 'DROP', 'REJECT', 'RETURN', 'LOG', 'DNAT', 'SNAT', 'MASQUERADE', 'REDIRECT'];
/** Where targets of one table or chain only may stand; chains of one's own are not asked. */
const PLACES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  REJECT: { filter: ['INPUT', 'FORWARD', 'OUTPUT'], security: [] },
  DNAT: { nat: ['PREROUTING', 'OUTPUT'] },
  REDIRECT: { nat: ['PREROUTING', 'OUTPUT'] },
  SNAT: { nat: ['INPUT', 'POSTROUTING'] },
  MASQUERADE: { nat: ['POSTROUTING'] },
};
const NO_CHAIN = 'No chain/target/match by that name.';
const NO_RULE = 'Bad rule (does a matching rule exist in that chain?).';

const kernelSays = (message: string, status = 1): IptablesError => new IptablesError(message, status, true);

/** Carries one command out on a table and gives the table it becomes. @throws IptablesError */
export function changeTable(
  chains: readonly FirewallChain[],
  command: string,
  chain: string,
  rest: readonly string[],
  lookUp: (name: string) => string | undefined = () => undefined,
  table: FirewallTable = 'filter',
): readonly FirewallChain[] {
  const found = chains.find(({ name }) => name === chain);
  const demand = (): FirewallChain => {
    if (!found) throw kernelSays(NO_CHAIN);
    return found;
  };
  const parsed = (words: readonly string[]): FirewallRule => {
    const rule = parseRule(chain, words, lookUp);
    if (rule.target !== undefined && !TARGETS.includes(rule.target) && !chains.some(({ name, policy }) => name === rule.target && !policy))
      throw new IptablesError(`Chain '${rule.target}' does not exist`);
    const places = PLACES[rule.target ?? ''];
    if (places && !(found && !found.policy && places[table]) && !places[table]?.includes(chain))
      throw new IptablesError(` RULE_APPEND failed (Invalid argument): rule in chain ${chain}`, 4);
    return rule;
  };
  const withRules = (rules: readonly FirewallRule[]): readonly FirewallChain[] =>
    chains.map((one) => (one === found ? { ...one, rules } : one));
  const numbered = /^\d+$/.test(rest[0] ?? '') ? Number(rest[0]) : undefined;
  switch (command) {
    case '-A': {
      const rule = parsed(rest);
      return demand() && withRules([...demand().rules, rule]);
    }
    case '-I': {
      const rule = parsed(numbered === undefined ? rest : rest.slice(1));
      const { rules } = demand();
      const at = (numbered ?? 1) - 1;
      if (at < 0) throw new IptablesError(`Invalid rule number \`${rest[0]}'`);
      if (at > rules.length) throw kernelSays('Index of insertion too big.');
      return withRules([...rules.slice(0, at), rule, ...rules.slice(at)]);
    }
    case '-R': {
      if (numbered === undefined) throw new IptablesError('-R requires a rule number');
      const rule = parsed(rest.slice(1));
      const { rules } = demand();
      if (numbered < 1 || numbered > rules.length) throw kernelSays('Index of replacement too big.');
      return withRules(rules.map((one, i) => (i === numbered - 1 ? rule : one)));
    }
    case '-D': {
      const rule = numbered === undefined ? parsed(rest) : undefined;
      const { rules } = demand();
      const at = rule ? rules.findIndex((one) => sameRule(one, rule)) : (numbered ?? 0) - 1;
      if (rule && at < 0) throw kernelSays(NO_RULE);
      if (at < 0 || at >= rules.length) throw kernelSays('Index of deletion too big.');
      return withRules(rules.filter((_, i) => i !== at));
    }
    case '-C': {
      const rule = parsed(rest);
      if (!demand().rules.some((one) => sameRule(one, rule))) throw kernelSays(NO_RULE);
      return chains;
    }
    case '-N':
      if (found) throw kernelSays('Chain already exists.');
      return [...chains, { name: chain, rules: [], packets: 0, bytes: 0 }];
    case '-P': {
      const [policy] = rest;
      if (!found?.policy) throw kernelSays('Bad built-in chain name.');
      if (policy !== 'ACCEPT' && policy !== 'DROP') throw kernelSays("Bad policy name. Run `dmesg' for more information.");
      return chains.map((one) => (one === found ? { ...one, policy } : one));
    }
    case '-E': {
      const [name = ''] = rest;
      if (demand().policy) throw kernelSays(NO_CHAIN);
      if (chains.some((one) => one.name === name)) throw kernelSays('File exists.');
      return chains.map((one) => ({
        ...one,
        name: one === found ? name : one.name,
        rules: one.rules.map((rule) => (rule.target === chain ? { ...rule, target: name } : rule)),
      }));
    }
    case '-X':
      return deleteChains(chains, chain);
    case '-F':
      if (chain === '') return chains.map((one) => ({ ...one, rules: [] }));
      demand();
      return withRules([]);
    case '-Z':
      return chains.map((one) =>
        chain === '' || one === found
          ? { ...one, packets: 0, bytes: 0, rules: one.rules.map((rule) => ({ ...rule, packets: 0, bytes: 0 })) }
          : one,
      );
    default:
      throw new IptablesError(`unknown option "${command}"`);
  }
}

function deleteChains(chains: readonly FirewallChain[], chain: string): readonly FirewallChain[] {
  const found = chains.find(({ name }) => name === chain);
  if (chain !== '' && !found) throw kernelSays(NO_CHAIN);
  const gone = chains.filter((one) => (chain === '' ? !one.policy : one === found));
  for (const { name, rules, policy } of gone) {
    const used = chain !== '' && chains.some((one) => one.rules.some(({ target }) => target === name));
    if (policy || used || (chain !== '' && rules.length > 0))
      throw new IptablesError(` CHAIN_DEL failed (Device or resource busy): chain ${name}`, 4);
  }
  return chains.filter((one) => !gone.includes(one));
}
