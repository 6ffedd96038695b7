import { concat, text } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { spawn } from '../../libc/spawn.ts';

/** awk works on bytes: each character of its strings is one. */
export const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

export function fromBytes(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return out;
}

/** Something awk cannot go on after: the text follows `awk: `. */
export class AwkError extends Error {}

/** How records end: RS as one character, as nothing (paragraphs), or as a regular expression. */
export type Separator =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'regex'; readonly regex: RegExp };

/** A stream cut into records. */
export class RecordReader {
  readonly #sys: Sys;
  readonly fd: number;
  #rest = '';
  #ended = false;

  constructor(sys: Sys, fd: number) {
    this.#sys = sys;
    this.fd = fd;
  }

  async next(separator: Separator): Promise<string | undefined> {
    for (;;) {
      if (separator.kind === 'paragraph') this.#rest = this.#rest.replace(/^\n+/, '');
      const found = this.#cut(separator);
      if (found !== undefined) return found;
      if (this.#ended) {
        if (this.#rest === '') return undefined;
        const last = separator.kind === 'paragraph' ? this.#rest.replace(/\n$/, '') : this.#rest;
        this.#rest = '';
        return last;
      }
      const bytes = await this.#read();
      if (bytes.length === 0) this.#ended = true;
      else this.#rest += fromBytes(bytes);
    }
  }

  async #read(): Promise<Uint8Array> {
    try {
      return await this.#sys.read(this.fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new AwkError(`read error (${strerror(error.code)})`);
    }
  }

  #cut(separator: Separator): string | undefined {
    let at: number;
    let length = 1;
    if (separator.kind === 'char') at = this.#rest.indexOf(separator.char);
    else {
      const match = (separator.kind === 'paragraph' ? /\n\n+/ : separator.regex).exec(this.#rest);
      at = match && match[0] !== '' ? match.index : -1;
      length = match?.[0].length ?? 0;
      // More of the separator may still come.
      if (at + length === this.#rest.length && !this.#ended) return undefined;
    }
    if (at < 0) return undefined;
    const record = this.#rest.slice(0, at);
    this.#rest = this.#rest.slice(at + length);
    return record;
  }
}

interface Output {
  readonly fd: number;
  readonly pid?: number;
  buffered: Uint8Array[];
  size: number;
}

/** The files and commands a program reads and writes, by the text that names them. */
export class Streams {
  readonly #sys: Sys;
  readonly #outputs = new Map<string, Output>();
  readonly #inputs = new Map<string, { readonly reader: RecordReader; readonly pid?: number }>();
  readonly #standard: Output = { fd: 1, buffered: [], size: 0 };
  readonly #direct: boolean;

  constructor(sys: Sys) {
    this.#sys = sys;
    this.#direct = sys.isatty(1);
  }

  async print(line: string): Promise<void> {
    await this.#write(this.#standard, line);
    if (this.#direct) await this.#flush(this.#standard);
  }

  async printTo(operator: '>' | '>>' | '|', name: string, line: string): Promise<void> {
    if (name === '/dev/stdout' || name === '-') return this.print(line);
    if (name === '/dev/stderr') return this.#sys.write(2, toBytes(line));
    let output = this.#outputs.get(name);
    if (!output) {
      output = operator === '|' ? await this.#command(name) : this.#file(name, operator === '>>');
      this.#outputs.set(name, output);
    }
    await this.#write(output, line);
  }

  #file(name: string, append: boolean): Output {
    try {
      const fd = this.#sys.open(pathOf(name), { write: true, create: true, append, truncate: !append });
      return { fd, buffered: [], size: 0 };
    } catch (error) {
      if (!isErrno(error)) throw error;
      throw new AwkError(`cannot open "${name}" for output (${strerror(error.code)})`);
    }
  }

  async #command(name: string): Promise<Output> {
    await this.flushAll();
    const [read, write] = this.#sys.pipe();
    this.#sys.setCloseOnExec(write, true);
    const pid = spawn(this.#sys, '/bin/sh', ['sh', '-c', pathOf(name)], { fds: { 0: read } });
    this.#sys.close(read);
    return { fd: write, pid, buffered: [], size: 0 };
  }

  /** @returns undefined when the file cannot be opened. */
  async reader(from: 'file' | 'command', name: string): Promise<RecordReader | undefined> {
    const known = this.#inputs.get(name);
    if (known) return known.reader;
    if (from === 'command') {
      await this.flushAll();
      const [read, write] = this.#sys.pipe();
      const pid = spawn(this.#sys, '/bin/sh', ['sh', '-c', pathOf(name)], { fds: { 1: write } });
      this.#sys.close(write);
      this.#inputs.set(name, { reader: new RecordReader(this.#sys, read), pid });
    } else {
      try {
        const fd = name === '-' || name === '/dev/stdin' ? 0 : await this.#sys.openWait(pathOf(name), { read: true });
        this.#inputs.set(name, { reader: new RecordReader(this.#sys, fd) });
      } catch (error) {
        if (!isErrno(error)) throw error;
        return undefined;
      }
    }
    return this.#inputs.get(name)?.reader;
  }

  /** close(): the status of a command, 0 of a file, -1 when nothing of that name is open. */
  async close(name: string): Promise<number> {
    let status = -1;
    const output = this.#outputs.get(name);
    if (output) {
      this.#outputs.delete(name);
      await this.#flush(output);
      this.#sys.close(output.fd);
      status = output.pid === undefined ? 0 : await this.#statusOf(output.pid);
    }
    const source = this.#inputs.get(name);
    if (source) {
      this.#inputs.delete(name);
      if (source.reader.fd > 2) this.#sys.close(source.reader.fd);
      status = source.pid === undefined ? 0 : await this.#statusOf(source.pid);
    }
    return status;
  }

  async closeAll(): Promise<void> {
    await this.flushAll();
    for (const name of [...this.#outputs.keys(), ...this.#inputs.keys()]) await this.close(name);
  }

  async flushAll(): Promise<void> {
    for (const output of [this.#standard, ...this.#outputs.values()]) await this.#flush(output);
  }

  async system(command: string): Promise<number> {
    await this.flushAll();
    return this.#statusOf(spawn(this.#sys, '/bin/sh', ['sh', '-c', pathOf(command)]));
  }

  async #statusOf(pid: number): Promise<number> {
    const ended = await this.#sys.waitpid(pid);
    return ended ? exitStatus(ended.status) : -1;
  }

  async #write(output: Output, line: string): Promise<void> {
    output.buffered.push(toBytes(line));
    output.size += line.length;
    if (output.size >= 4096) await this.#flush(output);
  }

  async #flush(output: Output): Promise<void> {
    if (output.size === 0) return;
    const bytes = concat(output.buffered);
    output.buffered = [];
    output.size = 0;
    try {
      await this.#sys.write(output.fd, bytes);
    } catch (error) {
      // A reader of ours that has gone is not worth dying for; our own output is.
      if (!isErrno(error, 'EPIPE') || output.pid === undefined) throw error;
    }
  }
}

/** A name outside awk is UTF-8. */
const pathOf = (name: string): string => text(toBytes(name));
