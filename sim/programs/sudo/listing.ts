import type { Sys } from '../../kernel/sys.ts';
import { rulesFor } from './permission.ts';
import type { CommandSpec, Sudoers } from './sudoers.ts';

/** `sudo -l`: the settings that hold for a user, and what that user may run. */
export function listing(sys: Sys, sudoers: Sudoers, user: { name: string; uid: number; groups: readonly string[] }): string | undefined {
  const host = sys.hostname();
  const rules = rulesFor(sudoers.rules, { user: user.name, uid: user.uid, groups: user.groups, host });
  if (rules.length === 0) return undefined;
  const width = sys.isatty(1) ? sys.winsize(1).cols || 80 : Number.POSITIVE_INFINITY;
  const settings = sudoers.defaults.map((entry) => entry.replace(/="?(.*?)"?$/, (_, value: string) => `=${value.replaceAll(':', '\\:')}`));
  const head = settings.length ? `Matching Defaults entries for ${user.name} on ${host}:\n${wrapped(settings, width)}\n\n` : '';
  const lines = rules.flatMap((rule) => grouped(rule.commands).map((line) => `    ${line}\n`));
  return `${head}User ${user.name} may run the following commands on ${host}:\n${lines.join('')}`;
}

/** Commands with the same target and tags share a line. */
function grouped(specs: readonly CommandSpec[]): string[] {
  const lines: string[] = [];
  let before = '';
  for (const { runAs, tags, command } of specs) {
    const as = runAs
      ? `(${(runAs.users.length ? runAs.users : ['root']).join(', ')}${runAs.groups ? ` : ${runAs.groups.join(', ')}` : ''})`
      : '(root)';
    const head = `${as} ${tags.map((tag) => `${tag}: `).join('')}`;
    if (head === before) lines.push(`${lines.pop()}, ${command}`);
    else lines.push(`${head}${command}`);
    before = head;
  }
  return lines;
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
