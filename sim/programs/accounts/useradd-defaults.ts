import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { print } from '../../libc/stdio.ts';
import { type AccountTool, Failure } from './account-tool.ts';
import { dayOf } from './days.ts';

const PATH = '/etc/default/useradd';
const BUILT_IN: readonly (readonly [string, string])[] = [
  ['GROUP', '100'],
  ['HOME', '/home'],
  ['INACTIVE', '-1'],
  ['EXPIRE', ''],
  ['SHELL', '/bin/sh'],
  ['SKEL', '/etc/skel'],
  ['CREATE_MAIL_SPOOL', 'no'],
  ['LOG_INIT', 'yes'],
];

/** What useradd takes where it is not told (`useradd -D`). */
export function useraddDefaults(sys: Sys): ReadonlyMap<string, string> {
  const text = readTextIfAny(sys, PATH) ?? '';
  return new Map(BUILT_IN.map(([name, value]) => [name, new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? value]));
}

/** `useradd -D`: shows them, or with options changes them. */
export async function showOrChangeDefaults(tool: AccountTool): Promise<number> {
  const { sys, files } = tool;
  const changes = new Map<string, string>();
  const [base, expires, inactive, group, shell] = ['b', 'e', 'f', 'g', 's'].map((option) => tool.value(option));
  if (base !== undefined && !base.startsWith('/')) throw new Failure(`invalid base directory '${base}'`, 3);
  if (shell !== undefined && shell !== '' && !shell.startsWith('/')) throw new Failure(`invalid shell '${shell}'`, 3);
  if (expires !== undefined && dayOf(expires) === undefined) throw new Failure(`invalid date '${expires}'`, 3);
  if (inactive !== undefined && !/^-?\d+$/.test(inactive)) throw new Failure(`invalid numeric argument '${inactive}'`, 3);
  if (group !== undefined) changes.set('GROUP', tool.groupNamed(group)[2] ?? '');
  if (base !== undefined) changes.set('HOME', base);
  if (inactive !== undefined) changes.set('INACTIVE', inactive);
  if (expires !== undefined) changes.set('EXPIRE', expires);
  if (shell !== undefined) changes.set('SHELL', shell);
  if (tool.operands.length) return tool.wrong();
  const known = useraddDefaults(sys);
  if (changes.size === 0) {
    const shown = [...known].map(([name, value]) => `${name}=${name === 'GROUP' ? (files.groupNamed(value)?.[2] ?? value) : value}\n`);
    return print(sys, shown.join('')).then(() => 0);
  }
  let text = readTextIfAny(sys, PATH) ?? '';
  for (const [name, value] of new Map([...known, ...changes])) {
    const line = new RegExp(`^${name}=.*$`, 'm');
    if (line.test(text)) text = text.replace(line, () => `${name}=${value}`);
    else text += `${name}=${value}\n`;
  }
  try {
    writeText(sys, PATH, text);
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Failure('cannot create new defaults file', 1);
  }
  return 0;
}
