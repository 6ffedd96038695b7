import type { Sys } from '../../kernel/sys.ts';
import { print, printError, readLines, STDIN } from '../../libc/stdio.ts';
import { apply } from './ufw/apply.ts';
import { ACTIONS, type Action, parseRule, readState, sameTraffic, UfwError, type UfwRule, type UfwState, writeState } from './ufw/rules.ts';

const USAGE = `
Usage: ufw COMMAND

Commands:
 enable                          switches the firewall on
 disable                         switches it off
 default ARG                     what happens where no rule fits
 allow ARGS                      lets in
 deny ARGS                       drops without a word
 reject ARGS                     turns away
 limit ARGS                      lets in
 delete RULE|NUM                 takes a rule away
 reload                          reads the rules again
 reset                           forgets them all
 status [numbered|verbose]       shows the rules
 version                         shows the version

`;

/** ufw: the packet filter made simple. Texts compared with ufw 0.36.2. */
export async function main(sys: Sys, argv: readonly string[]): Promise<number> {
  const force = argv.includes('--force');
  const [command, ...rest] = argv.slice(1).filter((word) => word !== '--force');
  const fail = (message: string, usage = false): Promise<number> =>
    printError(sys, `ERROR: ${message}\n${usage ? USAGE : ''}`).then(() => 1);
  if (command === 'version' || command === '--version') return print(sys, 'ufw 0.36.2\nCopyright 2008-2023 Canonical Ltd.\n').then(() => 0);
  if (command === '--help' || command === '-h' || command === 'help') return print(sys, USAGE).then(() => 0);
  if (command === undefined) return fail('not enough args', true);
  if (sys.credentials().euid !== 0) return fail('You need to be root to run this script');
  try {
    return await carryOut(sys, command, rest, force);
  } catch (error) {
    if (error instanceof UfwError) return fail(error.message, error.message === 'Invalid syntax');
    throw error;
  }
}

async function carryOut(sys: Sys, command: string, rest: readonly string[], force: boolean): Promise<number> {
  const state = readState(sys);
  const keep = (next: Partial<UfwState>): void => {
    const changed = { ...state, ...next };
    writeState(sys, changed);
    if (changed.enabled || state.enabled) apply(sys, changed);
  };
  const say = (text: string): Promise<number> => print(sys, `${text}\n`).then(() => 0);
  const action = ACTIONS.find((one) => one === command);
  if (action) return add(sys, state, keep, parseRule(action, rest));
  switch (command) {
    case 'status':
      return print(sys, statusText(state, rest[0])).then(() => 0);
    case 'enable':
      if (
        !force &&
        sys.isatty(STDIN) &&
        !(await confirm(sys, 'Command may disrupt existing ssh connections. Proceed with operation (y|n)? '))
      )
        return say('Aborted');
      keep({ enabled: true });
      return say('Firewall is active and enabled on system startup');
    case 'disable':
      keep({ enabled: false });
      return say('Firewall stopped and disabled on system startup');
    case 'reload':
      if (!state.enabled) return say('Firewall not enabled (skipping reload)');
      apply(sys, state);
      return say('Firewall reloaded');
    case 'reset':
      if (
        !force &&
        sys.isatty(STDIN) &&
        !(await confirm(
          sys,
          'Resetting all rules to installed defaults. This may disrupt existing ssh\nconnections. Proceed with operation (y|n)? ',
        ))
      )
        return say('Aborted');
      keep({ enabled: false, rules: [], incoming: 'deny', outgoing: 'allow' });
      return say('');
    case 'default':
      return changeDefault(rest, keep, say);
    case 'delete':
      return remove(sys, state, keep, rest, force);
    case 'logging':
    case 'app':
    case 'insert':
    case 'prepend':
    case 'route':
    case 'show':
      return printError(sys, `dockwire: ufw ${command} is not simulated yet\n`).then(() => 1);
    default:
      throw new UfwError('Invalid syntax');
  }
}

type Keep = (next: Partial<UfwState>) => void;

async function confirm(sys: Sys, question: string): Promise<boolean> {
  await print(sys, question);
  for await (const line of readLines(sys, STDIN)) return /^y(es)?$/i.test(line.trim());
  return false;
}

async function add(sys: Sys, state: UfwState, keep: Keep, rules: readonly UfwRule[]): Promise<number> {
  let all = [...state.rules];
  const lines: string[] = [];
  for (const rule of rules) {
    const at = all.findIndex((one) => sameTraffic(one, rule));
    const suffix = rule.v6 ? ' (v6)' : '';
    if (at < 0) lines.push(`${state.enabled ? 'Rule added' : 'Rules updated'}${suffix}`);
    else if (all[at]?.action === rule.action) lines.push(`Skipping adding existing rule${suffix}`);
    else lines.push(`${state.enabled ? 'Rule updated' : 'Rules updated'}${suffix}`);
    if (at < 0) all.push(rule);
    else all = all.map((one, i) => (i === at ? rule : one));
  }
  keep({ rules: all });
  await print(sys, lines.map((line) => `${line}\n`).join(''));
  return 0;
}

async function remove(sys: Sys, state: UfwState, keep: Keep, words: readonly string[], force: boolean): Promise<number> {
  const [first = '', ...rest] = words;
  const ordered = inOrder(state.rules);
  if (/^\d+$/.test(first)) {
    const gone = ordered[Number(first) - 1];
    if (!gone) throw new UfwError(`Could not find rule '${first}'`);
    const shown = `${gone.action} ${gone.from === 'any' ? '' : `from ${gone.from} `}${gone.port}${gone.protocol === 'any' ? '' : `/${gone.protocol}`}`;
    if (!force && sys.isatty(STDIN) && !(await confirm(sys, `Deleting:\n ${shown}\nProceed with operation (y|n)? `)))
      return print(sys, 'Aborted\n').then(() => 0);
    keep({ rules: state.rules.filter((rule) => rule !== gone) });
    return print(sys, `Rule deleted${gone.v6 ? ' (v6)' : ''}\n`).then(() => 0);
  }
  const action = ACTIONS.find((one): one is Action => one === first);
  if (!action) throw new UfwError('Invalid syntax');
  let left = [...state.rules];
  const lines: string[] = [];
  for (const rule of parseRule(action, rest)) {
    const kept = left.filter((one) => !(sameTraffic(one, rule) && one.action === rule.action));
    const suffix = rule.v6 ? ' (v6)' : '';
    lines.push(
      kept.length === left.length
        ? `Could not delete non-existent rule${suffix}`
        : `${state.enabled ? 'Rule deleted' : 'Rules updated'}${suffix}`,
    );
    left = kept;
  }
  keep({ rules: left });
  await print(sys, lines.map((line) => `${line}\n`).join(''));
  return 0;
}

function changeDefault(
  [policy, direction = 'incoming']: readonly string[],
  keep: Keep,
  say: (text: string) => Promise<number>,
): Promise<number> {
  if (policy !== 'allow' && policy !== 'deny' && policy !== 'reject') throw new UfwError('Invalid syntax');
  if (direction !== 'incoming' && direction !== 'outgoing') throw new UfwError('Invalid syntax');
  keep({ [direction]: policy });
  return say(`Default ${direction} policy changed to '${policy}'\n(be sure to update your rules accordingly)`);
}

/** Those for IPv4 first. */
const inOrder = (rules: readonly UfwRule[]): UfwRule[] => [...rules.filter(({ v6 }) => !v6), ...rules.filter(({ v6 }) => v6)];

function statusText({ enabled, incoming, outgoing, rules }: UfwState, how: string | undefined): string {
  if (!enabled) return 'Status: inactive\n';
  const numbered = how === 'numbered';
  const long = numbered || how === 'verbose';
  const head =
    how === 'verbose'
      ? `Logging: on (low)\nDefault: ${incoming} (incoming), ${outgoing} (outgoing), deny (routed)\nNew profiles: skip\n`
      : '';
  if (rules.length === 0) return `Status: active\n${head}`;
  const indent = numbered ? '     ' : '';
  const rows = inOrder(rules).map(({ action, protocol, port, from, to, v6 }, i) => {
    const suffix = v6 ? ' (v6)' : '';
    const target =
      `${to === 'any' ? '' : `${to} `}${port === 'any' ? (to === 'any' ? 'Anywhere' : '') : `${port}${protocol === 'any' ? '' : `/${protocol}`}`}`.trim();
    const number = numbered ? `[${String(i + 1).padStart(2)}] ` : '';
    const source = `${from === 'any' ? 'Anywhere' : from}${suffix}`;
    return `${number}${`${target}${suffix}`.padEnd(26)} ${`${action.toUpperCase()}${long ? ' IN' : ''}`.padEnd(11)} ${source.padEnd(26)}\n`;
  });
  return `Status: active\n${head}\n${indent}To                         Action      From\n${indent}--                         ------      ----\n${rows.join('')}\n`;
}
