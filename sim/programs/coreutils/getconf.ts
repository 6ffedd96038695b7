import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Resource, Sys } from '../../kernel/sys.ts';
import { readText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';

const USAGE = 'Usage: getconf [-v specification] variable_name [pathname]\n       getconf -a [pathname]\n';

/** What sysconf(3) and confstr(3) answer on every x86-64 machine. */
const CONSTANTS: Readonly<Record<string, string>> = {
  ...{ ARG_MAX: '2097152', _POSIX_ARG_MAX: '2097152', CLK_TCK: '100', IOV_MAX: '1024', NGROUPS_MAX: '65536', NZERO: '20' },
  ...{ PAGESIZE: '4096', PAGE_SIZE: '4096', HOST_NAME_MAX: '64', LOGIN_NAME_MAX: '256', TTY_NAME_MAX: '32', LINE_MAX: '2048' },
  ...{ CHAR_BIT: '8', CHAR_MAX: '127', CHAR_MIN: '-128', INT_MAX: '2147483647', INT_MIN: '-2147483648', LONG_BIT: '64' },
  ...{ SCHAR_MAX: '127', SCHAR_MIN: '-128', SHRT_MAX: '32767', SHRT_MIN: '-32768', SSIZE_MAX: '32767', UCHAR_MAX: '255' },
  ...{ UINT_MAX: '4294967295', ULONG_MAX: '18446744073709551615', USHRT_MAX: '65535', WORD_BIT: '32', MB_LEN_MAX: '16' },
  ...{ RE_DUP_MAX: '32767', STREAM_MAX: '16', _POSIX_VERSION: '200809', POSIX2_VERSION: '200809', _XOPEN_VERSION: '700' },
  ...{ _POSIX_JOB_CONTROL: '1', _POSIX_THREADS: '200809', PATH: '/bin:/usr/bin', CS_PATH: '/bin:/usr/bin' },
};

/** What pathconf(3) answers for a file. */
const OF_FILES: Readonly<Record<string, string>> = {
  ...{ NAME_MAX: '255', _POSIX_NAME_MAX: '255', PATH_MAX: '4096', _POSIX_PATH_MAX: '4096', PIPE_BUF: '4096', LINK_MAX: '65000' },
  ...{ MAX_CANON: '255', MAX_INPUT: '255', FILESIZEBITS: '64', _POSIX_CHOWN_RESTRICTED: '1', _POSIX_NO_TRUNC: '1', POSIX2_SYMLINKS: '1' },
};

const LIMITS: Readonly<Record<string, Resource>> = { OPEN_MAX: 'nofile', CHILD_MAX: 'nproc' };

/** glibc's getconf(1). Texts and values compared with glibc 2.36. */
export const main: Program = async (sys, argv) => {
  const [name, path, ...more] = argv.slice(1);
  if (name === '-a' || name === '-v' || name?.startsWith('--')) {
    await printError(sys, `dockwire: getconf ${name} is not simulated yet\n`);
    return 1;
  }
  const known = name !== undefined && OF_FILES[name] !== undefined;
  if (name === undefined || more.length > 0 || known !== (path !== undefined)) return printError(sys, USAGE).then(() => 2);
  if (known && path !== undefined) {
    try {
      sys.stat(path);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return printError(sys, `getconf: pathconf: ${path}: ${strerror(error.code)}\n`).then(() => 3);
    }
    return print(sys, `${OF_FILES[name]}\n`).then(() => 0);
  }
  const value = CONSTANTS[name] ?? measured(sys, name);
  if (value === undefined) return printError(sys, `getconf: Unrecognized variable \`${name}'\n`).then(() => 2);
  return print(sys, `${value}\n`).then(() => 0);
};

/** What depends on the machine and on the process's limits. */
function measured(sys: Sys, name: string): string | undefined {
  const limit = LIMITS[name];
  if (limit) {
    const { soft } = sys.getrlimit(limit);
    return soft === Number.POSITIVE_INFINITY ? 'undefined' : String(soft);
  }
  if (name === '_NPROCESSORS_ONLN' || name === '_NPROCESSORS_CONF')
    return String(readText(sys, '/proc/cpuinfo').match(/^processor/gm)?.length ?? 1);
  const row = { _PHYS_PAGES: 'MemTotal', _AVPHYS_PAGES: 'MemFree' }[name];
  const kilobytes = row && new RegExp(`^${row}: *(\\d+)`, 'm').exec(readText(sys, '/proc/meminfo'))?.[1];
  return kilobytes ? String(Math.floor(Number(kilobytes) / 4)) : undefined;
}
