import type { OpenFlags, Stat, WaitStatus } from '../../kernel/sys.ts';

/** A string or bytes as C writes them, cut after `limit`. */
export function quoted(value: unknown, limit = 4096): string {
  const bytes = value instanceof Uint8Array ? value : undefined;
  const text = bytes ? String.fromCharCode(...bytes.subarray(0, limit)) : String(value ?? '');
  const escaped = text
    .slice(0, limit)
    .replace(/[\\"\n\r\t]|[^\x20-\x7e]/g, (char) => ESCAPES[char] ?? `\\${char.charCodeAt(0).toString(8)}`);
  return `"${escaped}"${(bytes?.length ?? text.length) > limit ? '...' : ''}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function flagsOf(value: unknown): string {
  const flags = (value ?? {}) as OpenFlags;
  const parts = [flags.write ? (flags.read ? 'O_RDWR' : 'O_WRONLY') : 'O_RDONLY'];
  if (flags.create) parts.push('O_CREAT');
  if (flags.exclusive) parts.push('O_EXCL');
  if (flags.truncate) parts.push('O_TRUNC');
  if (flags.append) parts.push('O_APPEND');
  if (flags.nonBlock) parts.push('O_NONBLOCK');
  if (flags.directory) parts.push('O_DIRECTORY');
  if (flags.noFollow) parts.push('O_NOFOLLOW');
  return parts.join('|');
}

const KINDS = {
  file: 'S_IFREG',
  directory: 'S_IFDIR',
  symlink: 'S_IFLNK',
  fifo: 'S_IFIFO',
  socket: 'S_IFSOCK',
  char: 'S_IFCHR',
  block: 'S_IFBLK',
};

/** What stat(2) gave; the address it was to go to where it gave nothing. */
export function statText(value: unknown): string {
  if (value === undefined) return '0x7ffd4c1b2900';
  const { type, mode, size, rdev } = value as Stat;
  const what =
    type === 'char' || type === 'block'
      ? `st_rdev=makedev(0x${(rdev >> 8).toString(16)}, 0x${(rdev & 255).toString(16)})`
      : `st_size=${size}`;
  return `{st_mode=${KINDS[type]}|0${mode.toString(8)}, ${what}, ...}`;
}

export function address(value: unknown): { family: string; text: string; length: number } {
  const at = value as { family?: string; path?: string; host?: string; port?: number } | undefined;
  if (at?.family === 'unix')
    return { family: 'AF_UNIX', text: `{sa_family=AF_UNIX, sun_path=${quoted(at.path)}}`, length: (at.path?.length ?? 0) + 3 };
  return {
    family: 'AF_INET',
    text: `{sa_family=AF_INET, sin_port=htons(${at?.port ?? 0}), sin_addr=inet_addr(${quoted(at?.host)})}`,
    length: 16,
  };
}

export function waited(value: unknown): string {
  const status = (value as { status: WaitStatus } | undefined)?.status;
  if (status?.kind === 'exited') return `[{WIFEXITED(s) && WEXITSTATUS(s) == ${status.code}}]`;
  if (status?.kind === 'signaled') return `[{WIFSIGNALED(s) && WTERMSIG(s) == ${status.signal}}]`;
  return 'NULL';
}
