import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny } from '../../libc/files.ts';
import type { Unit } from './unit.ts';
import { bool } from './unit-file.ts';

/** One `Condition…=` or `Assert…=` and how it came out (systemd.unit(5)). */
export interface Checked {
  readonly name: string;
  /** As written: `!` and `|` included. */
  readonly parameter: string;
  readonly met: boolean;
}

/** Checks every condition (or assertion) of a unit. Those with `|` count as one: any of them is enough. */
export function check(sys: Sys, unit: Unit, kind: 'Condition' | 'Assert'): { met: boolean; failed: readonly Checked[] } {
  const checks: (Checked & { trigger: boolean })[] = [];
  for (const [name, values] of unit.sections.get('Unit') ?? [])
    if (name.startsWith(kind))
      for (const parameter of values) {
        const [, trigger = '', negate = '', rest = ''] = /^(\|?)(!?)(.*)$/s.exec(parameter) ?? [];
        const result = test(sys, name.slice(kind.length), rest);
        checks.push({ name, parameter, met: negate ? !result : result, trigger: trigger !== '' });
      }
  const must = checks.filter(({ trigger, met }) => !trigger && !met);
  const any = checks.filter(({ trigger }) => trigger);
  const failed = [...must, ...(any.length && !any.some(({ met }) => met) ? any : [])];
  return { met: failed.length === 0, failed };
}

function test(sys: Sys, name: string, value: string): boolean {
  switch (name) {
    case 'PathExists':
      return exists(sys, value);
    case 'PathExistsGlob':
      return globExists(sys, value);
    case 'PathIsDirectory':
      return typeAt(sys, value) === 'directory';
    case 'PathIsSymbolicLink':
      return typeAt(sys, value, false) === 'symlink';
    case 'FileNotEmpty':
      return typeAt(sys, value) === 'file' && sys.stat(value).size > 0;
    case 'FileIsExecutable':
      return typeAt(sys, value) === 'file' && (sys.stat(value).mode & 0o111) !== 0;
    case 'DirectoryNotEmpty':
      return typeAt(sys, value) === 'directory' && sys.readdir(value).length > 0;
    case 'PathIsMountPoint':
      return (readTextIfAny(sys, '/proc/self/mounts') ?? '').split('\n').some((line) => line.split(' ')[1] === value);
    case 'Host':
      return value === sys.hostname();
    case 'KernelCommandLine':
      return (readTextIfAny(sys, '/proc/cmdline') ?? '')
        .trim()
        .split(/\s+/)
        .some((word) => word === value || word.startsWith(`${value}=`));
    case 'Virtualization':
      return bool(value) ?? (value === 'vm' || value === 'kvm');
    case 'Architecture':
      return value === 'x86-64' || value === 'native';
    case 'User':
      return value === 'root' || value === '0' || value === '@system';
    case 'FirstBoot':
    case 'NeedsUpdate':
      return false;
    case 'Security':
      return value === 'apparmor';
    default:
      return true;
  }
}

function typeAt(sys: Sys, path: string, follow = true): string | undefined {
  try {
    return (follow ? sys.stat(path) : sys.lstat(path)).type;
  } catch (error) {
    if (isErrno(error)) return undefined;
    throw error;
  }
}

function globExists(sys: Sys, pattern: string): boolean {
  const slash = pattern.lastIndexOf('/');
  const directory = pattern.slice(0, slash) || '/';
  if (typeAt(sys, directory) !== 'directory') return false;
  const source = pattern
    .slice(slash + 1)
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return sys.readdir(directory).some(({ name }) => new RegExp(`^${source}$`).test(name));
}
