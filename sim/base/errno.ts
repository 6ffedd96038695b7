/**
 * Errors of system calls. The names and texts are those of Linux (errno(3), strerror(3), glibc wording).
 * Go prints the same errors in lower case: see {@link goMessage}.
 */
const TEXTS = {
  EPERM: 'Operation not permitted',
  ENOENT: 'No such file or directory',
  ESRCH: 'No such process',
  EINTR: 'Interrupted system call',
  EIO: 'Input/output error',
  E2BIG: 'Argument list too long',
  ENOEXEC: 'Exec format error',
  EBADF: 'Bad file descriptor',
  ECHILD: 'No child processes',
  EAGAIN: 'Resource temporarily unavailable',
  ENOMEM: 'Cannot allocate memory',
  EACCES: 'Permission denied',
  EBUSY: 'Device or resource busy',
  EEXIST: 'File exists',
  ENXIO: 'No such device or address',
  EXDEV: 'Invalid cross-device link',
  ENODEV: 'No such device',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  EINVAL: 'Invalid argument',
  EMFILE: 'Too many open files',
  ENOTTY: 'Inappropriate ioctl for device',
  ETXTBSY: 'Text file busy',
  EFBIG: 'File too large',
  ENOSPC: 'No space left on device',
  ESPIPE: 'Illegal seek',
  EROFS: 'Read-only file system',
  EMLINK: 'Too many links',
  EPIPE: 'Broken pipe',
  ENAMETOOLONG: 'File name too long',
  ENOSYS: 'Function not implemented',
  ENOTEMPTY: 'Directory not empty',
  ELOOP: 'Too many levels of symbolic links',
  ENOTSOCK: 'Socket operation on non-socket',
  EADDRINUSE: 'Address already in use',
  EADDRNOTAVAIL: 'Cannot assign requested address',
  EMSGSIZE: 'Message too long',
  EDESTADDRREQ: 'Destination address required',
  EINPROGRESS: 'Operation now in progress',
  ENETUNREACH: 'Network is unreachable',
  ECONNABORTED: 'Software caused connection abort',
  ECONNRESET: 'Connection reset by peer',
  ENOTCONN: 'Transport endpoint is not connected',
  ETIMEDOUT: 'Connection timed out',
  ECONNREFUSED: 'Connection refused',
  EHOSTUNREACH: 'No route to host',
} as const;

export type Errno = keyof typeof TEXTS;

/** A failed system call. `path` is the file it was about, where there was one. */
export class SysError extends Error {
  readonly code: Errno;
  readonly path: string | undefined;
  constructor(code: Errno, path?: string) {
    super(TEXTS[code]);
    this.name = 'SysError';
    this.code = code;
    this.path = path;
  }
}

/** strerror(3). */
export function strerror(code: Errno): string {
  return TEXTS[code];
}

/** The text Go's syscall.Errno gives: the same words in lower case. */
export function goMessage(code: Errno): string {
  if (code === 'EIO') return 'input/output error';
  return TEXTS[code].toLowerCase();
}

export function isErrno(error: unknown, ...codes: Errno[]): error is SysError {
  return error instanceof SysError && (codes.length === 0 || codes.includes(error.code));
}
