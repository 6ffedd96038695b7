import { text, utf8 } from '../../../base/bytes.ts';
import { isErrno, type SysError, strerror } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { everything } from './sequences.ts';
import { typeName } from './show.ts';
import { Builtin, Bytes, type Call, done, List, type Raised, raise, Thing, type Value } from './values.ts';

const NUMBERS: Readonly<Record<string, readonly [number: number, type: string]>> = {
  ...{ EPERM: [1, 'PermissionError'], ENOENT: [2, 'FileNotFoundError'], EACCES: [13, 'PermissionError'], EEXIST: [17, 'FileExistsError'] },
  ...{
    ENOTDIR: [20, 'NotADirectoryError'],
    EISDIR: [21, 'IsADirectoryError'],
    EPIPE: [32, 'BrokenPipeError'],
    ESRCH: [3, 'ProcessLookupError'],
  },
  ...{ ECONNREFUSED: [111, 'ConnectionRefusedError'], ECONNRESET: [104, 'ConnectionResetError'], ETIMEDOUT: [110, 'TimeoutError'] },
  ...{ EINVAL: [22, 'OSError'], ENOTEMPTY: [39, 'OSError'], ENOSPC: [28, 'OSError'], EROFS: [30, 'OSError'], EBUSY: [16, 'OSError'] },
  ...{ EIO: [5, 'OSError'], EBADF: [9, 'OSError'], EMFILE: [24, 'OSError'], EFBIG: [27, 'OSError'], ELOOP: [40, 'OSError'] },
};

/** A failed system call, as Python raises it. */
export function osError(error: SysError, path?: string): Raised {
  const [number, type] = NUMBERS[error.code] ?? [5, 'OSError'];
  const made = raise(type, BigInt(number), strerror(error.code));
  for (const [name, value] of [
    ['errno', BigInt(number)],
    ['strerror', strerror(error.code)],
    ['filename', path ?? null],
  ] as const) {
    made.exception.attributes.set(name, value);
  }
  return made;
}

export async function asking<T>(work: () => Promise<T> | T, path?: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isErrno(error)) throw osError(error, path);
    throw error;
  }
}

/** An open file. Text is held until a line is whole on a terminal, until 8 KiB or the end elsewhere. */
export class Stream extends Thing {
  readonly #sys: Sys;
  readonly #fd: number;
  readonly #wait: <T>(work: Promise<T>) => Promise<T>;
  #kept: Uint8Array = new Uint8Array(0);
  #out = '';
  #closed = false;
  #ended = false;
  readonly #lively: boolean;

  constructor(sys: Sys, fd: number, name: string, mode: string, wait: <T>(work: Promise<T>) => Promise<T>) {
    super('_io.TextIOWrapper', [], `<_io.TextIOWrapper name='${name}' mode='${mode}' encoding='utf-8'>`);
    this.#sys = sys;
    this.#fd = fd;
    this.#wait = wait;
    this.#lively = fd === 2 || sys.isatty(fd);
    const binary = mode.includes('b');
    const give = (bytes: Uint8Array): Value => (binary ? new Bytes(bytes) : text(bytes));
    const methods: Record<string, Call> = {
      read: async ([size]) => give(await this.#bytes(typeof size === 'bigint' && size >= 0n ? Number(size) : undefined)),
      readline: async () => give(await this.line()),
      readlines: async () => new List(await everything(this)),
      write: async ([value = null]) => {
        if (!mode.includes('w') && !mode.includes('a') && !mode.includes('x') && !mode.includes('+'))
          throw raise('OSError', 'not writable');
        if (typeof value !== 'string' && !(value instanceof Bytes))
          throw raise('TypeError', `write() argument must be str, not ${typeName(value)}`);
        await this.write(typeof value === 'string' ? value : text(value.bytes));
        return BigInt(typeof value === 'string' ? value.length : value.bytes.length);
      },
      writelines: async ([lines = null]) => {
        for (const one of await everything(lines)) await this.write(String(one));
        return null;
      },
      flush: async () => done(await this.flush()),
      close: async () => done(await this.close()),
      fileno: () => BigInt(fd),
      isatty: () => sys.isatty(fd),
    };
    for (const [key, one] of Object.entries(methods)) this.attributes.set(key, new Builtin(key, one));
    this.attributes.set('name', name);
    this.attributes.set('mode', mode);
    this.attributes.set('closed', false);
    this.iterate = async () => {
      const line = await this.line();
      return line.length ? give(line) : undefined;
    };
    this.leave = () => this.close();
  }

  async #more(): Promise<boolean> {
    if (this.#closed) throw raise('ValueError', 'I/O operation on closed file.');
    if (this.#ended) return false;
    const part = await asking(() => this.#wait(this.#sys.read(this.#fd)));
    if (part.length === 0) {
      this.#ended = !this.#sys.isatty(this.#fd);
      return false;
    }
    const joined = new Uint8Array(this.#kept.length + part.length);
    joined.set(this.#kept);
    joined.set(part, this.#kept.length);
    this.#kept = joined;
    return true;
  }

  #take(size: number): Uint8Array {
    const taken = this.#kept.subarray(0, size);
    this.#kept = this.#kept.subarray(size);
    return taken;
  }

  async #bytes(size?: number): Promise<Uint8Array> {
    while ((size === undefined || this.#kept.length < size) && (await this.#more()));
    return this.#take(size ?? this.#kept.length);
  }

  /** Up to and with the newline; empty at the end. */
  async line(): Promise<Uint8Array> {
    while (!this.#kept.includes(10) && (await this.#more()));
    const end = this.#kept.indexOf(10);
    return this.#take(end < 0 ? this.#kept.length : end + 1);
  }

  async write(value: string): Promise<void> {
    if (this.#closed) throw raise('ValueError', 'I/O operation on closed file.');
    this.#out += value;
    if (this.#out.length > 8192 || (this.#lively && value.includes('\n'))) await this.flush();
  }

  async flush(): Promise<void> {
    const held = this.#out;
    this.#out = '';
    if (held) await asking(() => this.#sys.write(this.#fd, utf8(held)));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.flush();
    this.#closed = true;
    this.attributes.set('closed', true);
    this.#sys.close(this.#fd);
  }
}
