import type { Sys } from '../../kernel/sys.ts';
import { rulesFor } from './permission.ts';
import type { CommandSpec, Sudoers } from './sudoers.ts';

/** `sudo -l`: the settings that hold for a user, and what that user may run. */
export function listing(
  sys: Sys,
  sudoers: Sudoers,
  user: { name: string; uid: number; groups: readonly string[]; long: boolean },
): string | undefined {
  const host = sys.hostname();
  const rules = rulesFor(sudoers.rules, { user: user.name, uid: user.uid, groups: user.groups, host });
  if (rules.length === 0) return undefined;
  const width = sys.isatty(1) ? sys.winsize(1).cols || 80 : Number.POSITIVE_INFINITY;
  const settings = sudoers.defaults.map((entry) => entry.replace(/="?(.*?)"?$/, (_, value: string) => `=${value.replaceAll(':', '\\:')}`));
  const head = settings.length ? `Matching Defaults entries for ${user.name} on ${host}:\n${wrapped(settings, width)}\n\n` : '';
  const lines = user.long
    ? rules.map((rule) => entries(rule.commands))
    : rules.flatMap((rule) => grouped(rule.commands).map((line) => `    ${line}\n`));
  return `${head}User ${user.name} may run the following commands on ${host}:\n${lines.join('')}`;
}

/** Commands with the same target share a line; a tag stands where it changes. */
function grouped(specs: readonly CommandSpec[]): string[] {
  const lines: string[] = [];
  let before: { as: string; tags: string } | undefined;
  for (const { runAs, tags, command } of specs) {
    const as = runAs
      ? `(${(runAs.users.length ? runAs.users : ['root']).join(', ')}${runAs.groups ? ` : ${runAs.groups.join(', ')}` : ''})`
      : '(root)';
    const said = tags.map((tag) => `${tag}: `).join('');
    if (before?.as === as) lines.push(`${lines.pop()}, ${said === before.tags ? '' : said}${command}`);
    else lines.push(`${as} ${said}${command}`);
    before = { as, tags: said };
  }
  return lines;
}

const OPTIONS: Readonly<Record<string, string>> = {
  ...{ NOPASSWD: '!authenticate', PASSWD: 'authenticate', NOEXEC: 'noexec', EXEC: '!noexec', SETENV: 'setenv', NOSETENV: '!setenv' },
};

/** `sudo -ll`: an entry for each target and set of tags. */
function entries(specs: readonly CommandSpec[]): string {
  let text = '';
  let before = '';
  for (const { runAs, tags, command } of specs) {
    const options = tags.flatMap((tag) => OPTIONS[tag] ?? []);
    const head = [
      '\nSudoers entry:\n',
      `    RunAsUsers: ${(runAs?.users.length ? runAs.users : ['root']).join(', ')}\n`,
      runAs?.groups ? `    RunAsGroups: ${runAs.groups.join(', ')}\n` : '',
      options.length ? `    Options: ${options.join(', ')}\n` : '',
      '    Commands:\n',
    ].join('');
    text += `${head === before ? '' : head}\t${command}\n`;
    before = head;
  }
  return text;
}

function wrapped(items: readonly string[], width: number): string {
  const lines: string[] = [];
  let line = '    ';
  items.forEach((item, i) => {
    const piece = i < items.length - 1 ? `${item},` : item;
    if (line.trim() && line.length + piece.length + 1 > width) {
      lines.push(line.trimEnd());
      line = '    ';
    }
    line += `${piece} `;
  });
  return [...lines, line.trimEnd()].join('\n');
}
