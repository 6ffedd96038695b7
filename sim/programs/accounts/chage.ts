import type { Sys } from '../../kernel/sys.ts';
import { userById } from '../../libc/passwd.ts';
import { print } from '../../libc/stdio.ts';
import { lineOf } from '../terminal/secret-line.ts';
import { type AccountTool, accountTool, Failure } from './account-tool.ts';
import { dayOf, dayText, isoDay } from './days.ts';

/** Fields of /etc/shadow, by the option that changes them. */
const FIELDS = { d: 2, m: 3, M: 4, W: 5, I: 6, E: 7 } as const;
const NEVER = 10_000;

/** chage(1) of shadow 4.13. Its file has the group shadow's setgid bit, so that people may look at their own dates. */
export const main = accountTool({
  name: 'chage',
  usage: '[options] LOGIN',
  short: 'd:E:hiI:lm:M:W:',
  long: {
    'lastday=': 'd',
    'expiredate=': 'E',
    help: 'h',
    iso8601: 'i',
    'inactive=': 'I',
    list: 'l',
    'mindays=': 'm',
    'maxdays=': 'M',
    'warndays=': 'W',
  },
  async run(tool) {
    const { sys, files, operands } = tool;
    const changes: [number, string][] = [];
    for (const [option, at] of Object.entries(FIELDS)) {
      const value = tool.value(option);
      if (value === undefined) continue;
      const isDate = option === 'd' || option === 'E';
      const day = isDate ? dayOf(value) : /^-?\d+$/.test(value) ? Number(value) : undefined;
      if (day === undefined || day < -1) return tool.wrong(`invalid ${isDate ? 'date' : 'numeric argument'} '${value}'`);
      changes.push([at, day === -1 ? '' : String(day)]);
    }
    if (operands.length !== 1) return tool.wrong();
    if (tool.has('l') && changes.length) return tool.wrong('do not include "l" with other flags');
    const name = operands[0] ?? '';
    const { uid } = sys.credentials();
    if (uid !== 0 && !tool.has('l')) throw new Failure('Permission denied.', 1);
    if (!files.user(name)) throw new Failure(`user '${name}' does not exist in /etc/passwd`, 1);
    if (uid !== 0 && userById(sys, uid)?.name !== name) throw new Failure('Permission denied.', 1);
    const entry = files.shadowOf(name) ?? [name, '', '', '', '', '', '', '', ''];
    if (tool.has('l')) return print(sys, listing(entry, tool.has('i'))).then(() => 0);
    const asked = changes.length ? changes : await ask(tool, name, entry);
    for (const [at, value] of asked) entry[at] = value;
    if (!files.shadowOf(name)) files.shadow.push(entry);
    files.save();
    return 0;
  },
});

function listing(entry: readonly string[], iso: boolean): string {
  const number = (at: number): number => (entry[at] ? Number(entry[at]) : -1);
  const [changed, min, max, warn, inactive, expires] = [2, 3, 4, 5, 6, 7].map(number) as [number, number, number, number, number, number];
  const date = (day: number): string => (iso ? isoDay(day) : dayText(day));
  const must = 'password must be changed';
  const lasts = changed < 0 || max < 0 || max >= NEVER;
  const lines: [string, string | number][] = [
    ['Last password change\t\t\t\t\t', changed === 0 ? must : changed < 0 ? 'never' : date(changed)],
    ['Password expires\t\t\t\t\t', changed === 0 ? must : lasts ? 'never' : date(changed + max)],
    ['Password inactive\t\t\t\t\t', changed === 0 ? must : lasts || inactive < 0 ? 'never' : date(changed + max + inactive)],
    ['Account expires\t\t\t\t\t\t', expires < 0 ? 'never' : date(expires)],
    ['Minimum number of days between password change\t\t', min],
    ['Maximum number of days between password change\t\t', max],
    ['Number of days of warning before password expires\t', warn],
  ];
  return lines.map(([what, value]) => `${what}: ${value}\n`).join('');
}

/** Without options every field is asked for; an empty answer leaves it as it is. */
async function ask({ sys }: AccountTool, name: string, entry: readonly string[]): Promise<[number, string][]> {
  await print(sys, `Changing the aging information for ${name}\nEnter the new value, or press ENTER for the default\n\n`);
  const questions: [number, string, boolean][] = [
    [3, 'Minimum Password Age', false],
    [4, 'Maximum Password Age', false],
    [2, 'Last Password Change (YYYY-MM-DD)', true],
    [5, 'Password Expiration Warning', false],
    [6, 'Password Inactive', false],
    [7, 'Account Expiration Date (YYYY-MM-DD)', true],
  ];
  const answers: [number, string][] = [];
  for (const [at, what, isDate] of questions) {
    const before = entry[at] ? (isDate ? isoDay(Number(entry[at])) : entry[at]) : '-1';
    const given = await answer(sys, `\t${what} [${before}]: `);
    if (given === '') continue;
    const day = isDate ? dayOf(given) : /^-?\d+$/.test(given) ? Number(given) : undefined;
    if (day === undefined) throw new Failure('error changing fields', 1);
    answers.push([at, day === -1 ? '' : String(day)]);
  }
  return answers;
}

async function answer(sys: Sys, question: string): Promise<string> {
  await print(sys, question);
  const line = await lineOf(sys, 0);
  return typeof line === 'object' ? line.line.trim() : '';
}
