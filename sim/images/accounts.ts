import { file, type Tree } from './definition.ts';

/** Accounts that small Linux distributions share, and what tells one distribution from another. */
export function identity(release: {
  readonly osRelease: Readonly<Record<string, string>>;
  readonly shell: string;
  readonly users?: readonly string[];
  readonly groups?: readonly string[];
}): Tree {
  const passwd = [`root:x:0:0:root:/root:${release.shell}`, ...(release.users ?? [])];
  const groups = ['root:x:0:', ...(release.groups ?? [])];
  const osRelease = Object.entries(release.osRelease).map(([key, value]) => `${key}=${isBare(key, value) ? value : `"${value}"`}`);
  return {
    'etc/passwd': file(lines(passwd)),
    'etc/group': file(lines(groups)),
    'etc/shadow': file('root:*:::::::\n', 0o640),
    'etc/os-release': file(lines(osRelease)),
    'etc/hosts': file('127.0.0.1\tlocalhost\n'),
  };
}

/** os-release(5) leaves quotes to taste; distributions quote all but ids, code names and Alpine's version. */
const isBare = (key: string, value: string): boolean =>
  /^ID|CODENAME$/.test(key) || (key === 'VERSION_ID' && /^\d+\.\d+\.\d+$/.test(value));

export const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('');
