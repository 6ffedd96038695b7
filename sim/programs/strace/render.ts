import { isErrno, strerror } from '../../base/errno.ts';
import type { ObservedCall } from '../../kernel/sys.ts';
import { address, flagsOf, quoted, statText, strings, waited } from './values.ts';

/** A line as strace prints it, and the class its call belongs to. */
export interface Line {
  readonly call: string;
  readonly text: string;
  readonly result: string;
}

type Render = (
  args: readonly unknown[],
  result: unknown,
  limit: number,
) => readonly (readonly [call: string, args: string, result: string])[];

const one =
  (
    call: string,
    show: (args: readonly unknown[], result: unknown, limit: number) => string,
    value: (result: unknown) => string = () => '0',
  ): Render =>
  (args, result, limit) => [[call, show(args, result, limit), value(result)]];

const path = ([first]: readonly unknown[]): string => quoted(first);
const AT = 'AT_FDCWD, ';
const number = (result: unknown): string => String(result ?? 0);
const octal = (value: unknown): string => (typeof value === 'number' ? `0${value.toString(8)}` : '0666');

/** Which of Linux's calls stand behind each function of Sys. What has no counterpart there is not shown. */
const RENDER: Readonly<Record<string, Render>> = {
  open: one(
    'openat',
    ([name, flags, mode]) => `${AT}${quoted(name)}, ${flagsOf(flags)}${/O_CREAT/.test(flagsOf(flags)) ? `, ${octal(mode)}` : ''}`,
    number,
  ),
  openWait: (args, result, limit) => RENDER.open?.(args, result, limit) ?? [],
  close: one('close', ([fd]) => String(fd)),
  dup: one('dup', ([fd]) => String(fd), number),
  dup2: one('dup3', ([from, to]) => `${from}, ${to}, 0`, number),
  read: one(
    'read',
    ([fd, max = 65536], bytes, limit) => `${fd}, ${quoted(bytes, limit)}, ${max}`,
    (bytes) => String((bytes as Uint8Array | undefined)?.length ?? 0),
  ),
  write: (args, _result, limit) => {
    const [fd, bytes] = args as [number, Uint8Array];
    return [['write', `${fd}, ${quoted(bytes, limit)}, ${bytes.length}`, String(bytes.length)]];
  },
  seek: one(
    'lseek',
    ([fd, offset, whence]) => `${fd}, ${offset}, SEEK_${whence === 'current' ? 'CUR' : String(whence).toUpperCase()}`,
    number,
  ),
  truncate: one('ftruncate', ([fd, length]) => `${fd}, ${length}`),
  fstat: one('fstat', ([fd], stat) => `${fd}, ${statText(stat)}`),
  stat: one('newfstatat', (args, stat) => `${AT}${path(args)}, ${statText(stat)}, 0`),
  lstat: one('newfstatat', (args, stat) => `${AT}${path(args)}, ${statText(stat)}, AT_SYMLINK_NOFOLLOW`),
  statfs: one('statfs', (args) => `${path(args)}, {f_type=EXT2_SUPER_MAGIC, f_bsize=4096, ...}`),
  pipe: one('pipe2', (_args, ends) => `[${(ends as readonly number[] | undefined)?.join(', ') ?? ''}], 0`),
  readdir: one(
    'getdents64',
    (_args, entries) => `3, 0x55d0c8a0 /* ${(entries as readonly unknown[] | undefined)?.length ?? 0} entries */, 32768`,
    (entries) => String(((entries as readonly unknown[] | undefined)?.length ?? 0) * 24),
  ),
  readFile: (args, bytes, limit) => [
    ['openat', `${AT}${path(args)}, O_RDONLY|O_CLOEXEC`, bytes === undefined ? '' : '3'],
    ...(bytes === undefined
      ? []
      : ([
          ['read', `3, ${quoted(bytes, limit)}, ${(bytes as Uint8Array).length + 512}`, String((bytes as Uint8Array).length)],
          ['close', '3', '0'],
        ] as const)),
  ],
  writeFile: ([name, bytes, mode], _result, limit) => [
    ['openat', `${AT}${quoted(name)}, O_WRONLY|O_CREAT|O_TRUNC, ${octal(mode)}`, '3'],
    ['write', `3, ${quoted(bytes, limit)}, ${(bytes as Uint8Array).length}`, String((bytes as Uint8Array).length)],
    ['close', '3', '0'],
  ],
  mkdir: one('mkdir', (args) => `${path(args)}, ${octal(args[1] ?? 0o777)}`),
  rmdir: one('rmdir', path),
  unlink: one('unlink', path),
  rename: one('rename', ([from, to]) => `${quoted(from)}, ${quoted(to)}`),
  link: one('link', ([from, to]) => `${quoted(from)}, ${quoted(to)}`),
  symlink: one('symlink', ([target, name]) => `${quoted(target)}, ${quoted(name)}`),
  readlink: one(
    'readlink',
    (args, target) => `${path(args)}, ${quoted(target)}, 4096`,
    (target) => String(String(target).length),
  ),
  chmod: one('chmod', (args) => `${path(args)}, ${octal(args[1])}`),
  chown: one('chown', ([name, uid, gid]) => `${quoted(name)}, ${uid}, ${gid}`),
  access: one(
    'access',
    ([name, mode]) =>
      `${quoted(name)}, ${(mode as { execute?: boolean }).execute ? 'X_OK' : (mode as { write?: boolean }).write ? 'W_OK' : 'R_OK'}`,
  ),
  chdir: one('chdir', path),
  cwd: one(
    'getcwd',
    (_args, cwd) => `${quoted(cwd)}, 4096`,
    (cwd) => String(String(cwd).length + 1),
  ),
  umask: one(
    'umask',
    ([mask]) => octal(mask ?? 0),
    (before) => octal(before),
  ),
  chroot: one('chroot', path),
  mount: one('mount', ([source, target, type]) => `${quoted(source)}, ${quoted(target)}, ${quoted(type)}, 0, NULL`),
  umount: one('umount2', (args) => `${path(args)}, 0`),
  fork: one('clone', () => 'child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD', number),
  waitpid: one(
    'wait4',
    ([pid], ended) => `${pid}, ${waited(ended)}, 0, NULL`,
    (ended) => String((ended as { pid: number } | undefined)?.pid ?? 0),
  ),
  kill: one('kill', ([pid, signal]) => `${pid}, ${signal ?? 0}`),
  setsid: one('setsid', () => '', number),
  setpgid: one('setpgid', ([pid, group]) => `${pid}, ${group}`),
  setns: one(
    'setns',
    ([pid, kinds]) =>
      `3 /* of ${pid} */, ${strings(kinds)
        .map((kind) => `CLONE_NEW${kind === 'mnt' ? 'NS' : kind.toUpperCase()}`)
        .join('|')}`,
  ),
  unshare: one('unshare', ([kinds]) =>
    strings(kinds)
      .map((kind) => `CLONE_NEW${kind === 'mnt' ? 'NS' : kind.toUpperCase()}`)
      .join('|'),
  ),
  setuid: one('setuid', ([uid]) => String(uid)),
  setgid: one('setgid', ([gid]) => String(gid)),
  sleep: one(
    'clock_nanosleep',
    ([time]) => `CLOCK_REALTIME, 0, {tv_sec=${Math.floor(Number(time) / 1e6)}, tv_nsec=${(Number(time) % 1e6) * 1000}}, NULL`,
  ),
  connect: ([to], fd) => {
    const { family, text, length } = address(to);
    const shown = fd === undefined ? '3' : String(fd);
    return [
      ['socket', `${family}, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, ${family === 'AF_UNIX' ? '0' : 'IPPROTO_IP'}`, shown],
      ['connect', `${shown}, ${text}, ${length}`, '0'],
    ];
  },
  listen: ([to], fd) => {
    const { family, text, length } = address(to);
    const shown = fd === undefined ? '3' : String(fd);
    return [
      ['socket', `${family}, SOCK_STREAM|SOCK_CLOEXEC, 0`, shown],
      ['bind', `${shown}, ${text}, ${length}`, '0'],
      ['listen', `${shown}, 4096`, '0'],
    ];
  },
  accept: one(
    'accept4',
    ([fd], taken) => `${fd}, ${taken ? address((taken as { peer: unknown }).peer).text : 'NULL'}, [112 => 16], SOCK_CLOEXEC`,
    (taken) => String((taken as { fd: number } | undefined)?.fd ?? 0),
  ),
  shutdownWrite: one('shutdown', ([fd]) => `${fd}, SHUT_WR`),
  exec: one(
    'execve',
    ([name, argv]) =>
      `${quoted(name)}, [${strings(argv)
        .map((word) => quoted(word))
        .join(', ')}], 0x7ffd4c1b2a18 /* 9 vars */`,
  ),
};

/** The lines for a call; none when it is no call of Linux's. */
export function render({ name, args, result, error }: ObservedCall, limit: number): Line[] {
  const show = Object.hasOwn(RENDER, name) ? RENDER[name] : undefined;
  if (!show) return [];
  if (error !== undefined && !isErrno(error)) return [];
  const lines = show(args, result, limit);
  return lines.map(([call, text, value], i) => {
    const failed = isErrno(error) && i === lines.length - 1;
    return { call, text: `${call}(${text})`, result: failed ? `-1 ${error.code} (${strerror(error.code)})` : value };
  });
}
