import { DEFAULTS_NAMES } from './defaults-names.ts';
import { faultText, syntaxFault } from './grammar.ts';

/** What /etc/sudoers and the files it includes say (sudoers(5)): settings, and who may run what as whom. */
export interface Sudoers {
  readonly defaults: readonly string[];
  readonly rules: readonly Rule[];
  /** Complaints about the text, as sudo prints them. */
  readonly faults: readonly string[];
  /** What visudo alone complains of: aliases that nothing defines. */
  readonly warnings: readonly string[];
  /** The files that were read, in their order. */
  readonly files: readonly string[];
}

export interface Rule {
  /** `root`, `%sudo`, `#1000`, `ALL`; a leading `!` says not. */
  readonly users: readonly string[];
  readonly hosts: readonly string[];
  readonly commands: readonly CommandSpec[];
}

export interface CommandSpec {
  /** As whom: undefined is root alone. */
  readonly runAs: { readonly users: readonly string[]; readonly groups: readonly string[] | undefined } | undefined;
  readonly tags: readonly string[];
  /** `ALL`, a path, or a path with arguments; a leading `!` says not. */
  readonly command: string;
}

/** Reads a file of the configuration: its lines, or why not. */
export type Source = (path: string) => { readonly text: string } | { readonly fault: string } | undefined;
export type Listing = (directory: string) => readonly string[];

const TAGS = /^(NO)?(PASSWD|EXEC|SETENV|FOLLOW|LOG_INPUT|LOG_OUTPUT|MAIL|INTERCEPT):\s*/;
const ALIAS = /^(User|Runas|Host|Cmnd|Cmd)_Alias\s+/;

export function readSudoers(path: string, source: Source, list: Listing): Sudoers {
  const defaults: string[] = [];
  const rules: Rule[] = [];
  const faults: string[] = [];
  const warnings: string[] = [];
  const files: string[] = [];
  const aliases = new Map<string, string[]>();
  const read = (file: string, depth: number): void => {
    const found = source(file);
    if (!found) return;
    if ('fault' in found) {
      faults.push(`sudo: ${found.fault}`);
      return;
    }
    files.push(file);
    for (const { line, number } of logicalLines(found.text)) {
      const include = /^[@#]include(dir)?\s+(.*)$/.exec(line);
      if (include) {
        const at = (include[2] ?? '').replaceAll('"', '');
        const full = at.startsWith('/') ? at : `${file.slice(0, file.lastIndexOf('/'))}/${at}`;
        // Names with a dot or a tilde are left out: a package manager's left-overs, an editor's copies.
        const files = include[1] ? list(full).filter((name) => !/[.~]/.test(name)) : [''];
        if (depth < 8) for (const name of [...files].sort()) read(name ? `${full}/${name}` : full, depth + 1);
      } else if (/^#(?!\d)/.test(line) || line === '') {
        // A comment.
      } else if (/^Defaults(?=[\s@:!>]|$)/.test(line)) {
        for (const entry of splitOutside(line.replace(/^Defaults\S*\s*/, ''), ',')) {
          const name = /^!*\s*(\w*)/.exec(entry)?.[1] ?? '';
          if (DEFAULTS_NAMES.has(name)) defaults.push(entry);
          else faults.push(`${file}:${number}:${line.length + 1}: unknown defaults entry "${name}"`);
        }
      } else if (ALIAS.test(line)) {
        for (const one of line.replace(ALIAS, '').split(/:(?=\s*[A-Z])/)) {
          const [name = '', members = ''] = one.split(/=(.*)/s);
          aliases.set(name.trim(), words(members));
        }
      } else {
        const fault = syntaxFault(line);
        const rule = fault ? undefined : parseRule(line);
        if (rule) rules.push(rule);
        else faults.push(faultText(file, number, line, fault ?? { column: line.length + 1, length: 1 }));
      }
    }
  };
  read(path, 0);
  const open = (list: readonly string[]): string[] => list.flatMap((word) => (aliases.has(word) ? open(aliases.get(word) ?? []) : [word]));
  return {
    defaults,
    faults,
    warnings,
    files,
    rules: rules.map(({ users, hosts, commands }) => ({
      users: open(users),
      hosts: open(hosts),
      commands: commands.flatMap((spec) =>
        open([spec.command]).map((command) => ({
          ...spec,
          command,
          runAs: spec.runAs && { users: open(spec.runAs.users), groups: spec.runAs.groups && open(spec.runAs.groups) },
        })),
      ),
    })),
  };
}

/** The value of a setting: its last mention. `true` for one without a value, undefined where it is not set. */
export function setting({ defaults }: Pick<Sudoers, 'defaults'>, name: string): string | boolean | undefined {
  for (const entry of [...defaults].reverse()) {
    if (entry === name) return true;
    if (entry === `!${name}`) return false;
    const value = new RegExp(`^${name}\\s*\\+?=\\s*"?(.*?)"?$`).exec(entry)?.[1];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `who host = (as whom) TAG: command, …` */
function parseRule(line: string): Rule | undefined {
  const split = /^(.+?)\s+(\S+(?:\s*,\s*\S+)*)\s*=\s*(.+)$/.exec(line);
  if (!split) return undefined;
  const commands: CommandSpec[] = [];
  let runAs: CommandSpec['runAs'];
  let tags: string[] = [];
  for (const part of splitOutside(split[3] ?? '', ',')) {
    let rest = part;
    const as = /^\(([^)]*)\)\s*/.exec(rest);
    if (as) {
      const [users = '', groups] = (as[1] ?? '').split(':');
      runAs = { users: words(users), groups: groups === undefined ? undefined : words(groups) };
      rest = rest.slice(as[0].length);
    }
    for (let tag = TAGS.exec(rest); tag; tag = TAGS.exec(rest)) {
      const name = tag[2] ?? '';
      tags = [...tags.filter((other) => other.replace(/^NO/, '') !== name), `${tag[1] ?? ''}${name}`];
      rest = rest.slice(tag[0].length);
    }
    const command = rest.trim();
    if (!/^!?\s*(ALL$|\/|[A-Z][A-Z0-9_]*$|sudoedit\b|list$)/.test(command)) return undefined;
    commands.push({ runAs, tags, command });
  }
  return { users: words(split[1] ?? ''), hosts: words(split[2] ?? ''), commands };
}

function words(list: string): string[] {
  return list
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function splitOutside(line: string, separator: string): string[] {
  const parts = line.match(new RegExp(`(?:"[^"]*"|\\([^)]*\\)|\\\\.|[^${separator}])+`, 'g')) ?? [];
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** Lines with their number, continued ones joined. */
function logicalLines(text: string): { line: string; number: number }[] {
  const out: { line: string; number: number }[] = [];
  let held = '';
  text.split('\n').forEach((raw, i) => {
    if (raw.endsWith('\\')) {
      held += raw.slice(0, -1);
      return;
    }
    const whole = (held + raw).trim();
    held = '';
    out.push({ line: /^[#@]include/.test(whole) ? whole : whole.replace(/\s+#(?!\d).*$/, ''), number: i + 1 });
  });
  return out;
}
