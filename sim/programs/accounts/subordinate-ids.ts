import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny, writeText } from '../../libc/files.ts';
import { loginNumber } from '../../libc/login-defs.ts';

/** subuid(5): which numbers a user may give to the users of its containers. */
const FILES = [
  ['/etc/subuid', 'SUB_UID'],
  ['/etc/subgid', 'SUB_GID'],
] as const;

/** Gives a new user the next free range in both files; a host without the files has none. */
export function addSubordinateIds(sys: Sys, name: string): void {
  for (const [path, setting] of FILES) {
    const text = readTextIfAny(sys, path);
    if (text === undefined) continue;
    const count = loginNumber(sys, `${setting}_COUNT`, 65536);
    const ends = linesOf(text).map(([, first, length]) => Number(first) + Number(length));
    const from = Math.max(loginNumber(sys, `${setting}_MIN`, 100000), ...ends);
    writeText(sys, path, `${text}${name}:${from}:${count}\n`);
  }
}

export function removeSubordinateIds(sys: Sys, name: string): void {
  for (const [path] of FILES) {
    const text = readTextIfAny(sys, path);
    if (text === undefined) continue;
    const left = linesOf(text).filter(([owner]) => owner !== name);
    writeText(sys, path, left.map((fields) => `${fields.join(':')}\n`).join(''));
  }
}

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(':'));
