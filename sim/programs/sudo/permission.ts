import type { CommandSpec, Rule, Sudoers } from './sudoers.ts';

/** Who asks, and for what. */
export interface Request {
  readonly user: string;
  readonly uid: number;
  /** Names of the user's groups. */
  readonly groups: readonly string[];
  readonly host: string;
  readonly asUser: string;
  readonly asUid: number;
  /** Only where a group was asked for. */
  readonly asGroup: string | undefined;
  /** Groups of the target user: anybody may be run with those. */
  readonly asUsersGroups: readonly string[];
  /** The command's path and its arguments; undefined asks whether there is any rule at all. */
  readonly path: string | undefined;
  readonly args: readonly string[];
}

export type Verdict =
  | { readonly kind: 'allowed'; readonly password: boolean; readonly setenv: boolean }
  | { readonly kind: 'refused'; readonly password: boolean }
  /** No rule names the user at all. */
  | { readonly kind: 'unknown'; readonly password: true };

/** The last rule that fits decides (sudoers(5)). */
export function verdict({ rules }: Pick<Sudoers, 'rules'>, request: Request): Verdict {
  let found: Verdict = { kind: 'unknown', password: true };
  for (const rule of rulesFor(rules, request)) {
    if (found.kind === 'unknown') found = { kind: 'refused', password: true };
    for (const spec of rule.commands) {
      if (!mayBe(spec, request)) continue;
      const not = spec.command.startsWith('!');
      if (request.path !== undefined && !commandFits(spec.command.replace(/^!\s*/, ''), request.path, request.args)) continue;
      if (not) found = { kind: 'refused', password: !spec.tags.includes('NOPASSWD') };
      else
        found = {
          kind: 'allowed',
          password: !spec.tags.includes('NOPASSWD'),
          setenv: spec.tags.includes('SETENV') || (spec.command === 'ALL' && !spec.tags.includes('NOSETENV')),
        };
    }
  }
  return found;
}

export function rulesFor(rules: readonly Rule[], { user, uid, groups, host }: Pick<Request, 'user' | 'uid' | 'groups' | 'host'>): Rule[] {
  const isUser = (word: string) =>
    word === 'ALL' || word === user || word === `#${uid}` || (word.startsWith('%') && groups.includes(word.slice(1)));
  return rules.filter((rule) => fits(rule.users, isUser) && fits(rule.hosts, (word) => word === 'ALL' || word === host));
}

function mayBe({ runAs }: CommandSpec, request: Request): boolean {
  const { asUser, asUid, asGroup, asUsersGroups } = request;
  const users = runAs ? runAs.users : ['root'];
  const userFits =
    fits(users, (word) => word === 'ALL' || word === asUser || word === `#${asUid}`) ||
    (runAs !== undefined && users.length === 0 && asUser === request.user);
  if (asGroup === undefined || asUsersGroups.includes(asGroup)) return userFits;
  return (userFits || asUser === request.user) && fits(runAs?.groups ?? [], (word) => word === 'ALL' || word === asGroup);
}

function commandFits(pattern: string, path: string, args: readonly string[]): boolean {
  if (pattern === 'ALL') return true;
  const [file = '', ...wanted] = pattern.split(/\s+/);
  const same = file.endsWith('/') ? path.slice(0, path.lastIndexOf('/') + 1) === file : glob(file).test(path);
  if (!same) return false;
  if (wanted.length === 0) return true;
  if (wanted.length === 1 && wanted[0] === '""') return args.length === 0;
  return glob(wanted.join(' '), true).test(args.join(' '));
}

/** fnmatch(3): in a path `*` stops at slashes, among arguments it does not. */
function glob(pattern: string, across = false): RegExp {
  const body = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', across ? '.*' : '[^/]*')
    .replaceAll('?', across ? '.' : '[^/]');
  return new RegExp(`^${body}$`, 's');
}

/** The last word that fits decides; `!` turns it round. */
function fits(list: readonly string[], is: (word: string) => boolean): boolean {
  let found = false;
  for (const word of list) if (is(word.replace(/^!+/, ''))) found = !word.startsWith('!');
  return found;
}
