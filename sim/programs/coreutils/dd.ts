import { concat } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { fileQuoted } from '../text/shell-quote.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';
import { Conversion } from './dd/convert.ts';
import { type Call, readCall } from './dd/operands.ts';
import { type Records, records, transfer } from './dd/summary.ts';

/** What copying takes: microseconds to begin with, and bytes that go in one of them. */
const START = 45;
const BYTES_PER_MICROSECOND = 800;

export const dd: ToolDefinition = {
  name: 'dd',
  usage: '[OPERAND]...',
  about: 'Copies a file block by block.',
  short: '',
  raw: true,
  async run(tool) {
    const { sys } = tool;
    if (tool.args.includes('--help')) {
      await tool.print(`Usage: dd ${dd.usage}\n${dd.about}\n`);
      return 0;
    }
    const call = await readCall(tool);
    if (typeof call === 'number') return call;
    let [input, output] = [0, 1];
    const { conv } = call;
    try {
      if (call.input !== undefined) input = await sys.openWait(call.input, { read: true });
    } catch (error) {
      return tool.failed(error, `failed to open ${tool.quoteName(call.input ?? '')}`, `can't open '${call.input}'`);
    }
    const keeps = conv.has('notrunc') || call.seek > 0;
    try {
      if (call.output !== undefined)
        output = await sys.openWait(
          call.output,
          {
            write: true,
            create: !conv.has('nocreat'),
            exclusive: conv.has('excl'),
            truncate: !keeps,
            append: call.oflag.has('append'),
          },
          0o666,
        );
      if (call.output !== undefined && call.seek > 0 && !conv.has('notrunc') && sys.fstat(output).type === 'file')
        sys.truncate(output, call.seek);
    } catch (error) {
      return tool.failed(error, `failed to open ${tool.quoteName(call.output ?? '')}`, `can't open '${call.output}'`);
    }
    if (call.oflag.has('append') && !conv.has('notrunc') && !tool.busybox)
      await tool.complain('you probably want conv=notrunc with oflag=append');
    const begun = sys.monotonic();
    const copy = new Copy(tool, call, input, output);
    const status = await copy.run();
    await sys.sleep(START + Math.round(copy.total / BYTES_PER_MICROSECOND));
    if (call.status === 'none') return status;
    await printError(sys, records(copy.read, copy.written));
    if (!tool.busybox && call.status !== 'noxfer') await printError(sys, `${transfer(copy.total, (sys.monotonic() - begun) / 1e6)}\n`);
    return status;
  },
};

/** What is written to has no places. */
class CannotSeek extends Error {}

class Copy {
  readonly #tool: Tool;
  readonly #call: Call;
  readonly #input: number;
  readonly #output: number;
  readonly read: Records = { full: 0, partial: 0 };
  readonly written: Records = { full: 0, partial: 0 };
  total = 0;
  #waiting: Uint8Array[] = [];
  #size = 0;

  constructor(tool: Tool, call: Call, input: number, output: number) {
    this.#tool = tool;
    this.#call = call;
    this.#input = input;
    this.#output = output;
  }

  async run(): Promise<number> {
    const { sys } = this.#tool;
    const { conv, count, ibs } = this.#call;
    const conversion = new Conversion(conv, this.#call.cbs);
    const gathers = !this.#call.direct || conv.has('block') || conv.has('unblock');
    let doing = `error reading ${this.#tool.quoteName(this.#call.input ?? 'standard input')}`;
    let status = 0;
    let taken = 0;
    try {
      status = await this.#places();
      while (count === undefined || (count.bytes ? taken : this.read.full + this.read.partial) < count.amount) {
        doing = `error reading ${this.#tool.quoteName(this.#call.input ?? 'standard input')}`;
        const wanted = count?.bytes ? Math.min(ibs, count.amount - taken) : ibs;
        let bytes = await this.#block(wanted);
        if (bytes.length === 0) break;
        taken += bytes.length;
        this.read[bytes.length === ibs ? 'full' : 'partial'] += 1;
        if (conv.has('sync') && bytes.length < ibs) bytes = concat([bytes, new Uint8Array(ibs - bytes.length)]);
        doing = `error writing ${this.#tool.quoteName(this.#call.output ?? 'standard output')}`;
        if (gathers) await this.#gather(conversion.take(bytes));
        else await this.#write(conversion.take(bytes));
      }
      await this.#gather(conversion.rest());
      await this.#flush();
    } catch (error) {
      if (error instanceof CannotSeek) return this.#tool.complain(error.message);
      if (!isErrno(error) || error.code === 'EPIPE') throw error;
      if (error.code === 'ENOSPC' && this.#call.output === '/dev/full') doing = "writing to '/dev/full'";
      status = await this.#tool.complain(`${doing}: ${strerror(error.code)}`);
    }
    if (this.#output !== 1) sys.close(this.#output);
    return status;
  }

  /** skip= and seek=. A pipe is read up to its place. */
  async #places(): Promise<number> {
    const { sys } = this.#tool;
    const { skip, seek, input } = this.#call;
    if (skip > 0) {
      const stat = sys.fstat(this.#input);
      if (stat.type === 'file') {
        sys.seek(this.#input, skip, 'set');
        if (skip > stat.size && this.#call.status !== 'none')
          await this.#tool.complain(`${fileQuoted(input ?? 'standard input')}: cannot skip to specified offset`);
      } else
        for (let left = skip; left > 0; ) {
          const bytes = await sys.read(this.#input, Math.min(left, this.#call.ibs));
          if (bytes.length === 0) break;
          left -= bytes.length;
        }
    }
    if (seek > 0)
      try {
        sys.seek(this.#output, seek, 'set');
      } catch (error) {
        if (!isErrno(error)) throw error;
        throw new CannotSeek(`${fileQuoted(this.#call.output ?? 'standard output')}: cannot seek: ${strerror(error.code)}`);
      }
    return 0;
  }

  /** One read, or as many as a whole block takes (iflag=fullblock). */
  async #block(size: number): Promise<Uint8Array> {
    const { sys } = this.#tool;
    const first = await sys.read(this.#input, size);
    if (!this.#call.iflag.has('fullblock') || first.length === 0) return first;
    const parts = [first];
    for (let have = first.length; have < size; ) {
      const more = await sys.read(this.#input, size - have);
      if (more.length === 0) break;
      parts.push(more);
      have += more.length;
    }
    return concat(parts);
  }

  async #gather(bytes: Uint8Array): Promise<void> {
    const { obs } = this.#call;
    if (bytes.length === 0) return;
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    if (this.#size < obs) return;
    const all = concat(this.#waiting);
    const whole = all.length - (all.length % obs);
    for (let at = 0; at < whole; at += obs) await this.#write(all.subarray(at, at + obs));
    this.#waiting = whole < all.length ? [all.subarray(whole)] : [];
    this.#size = all.length - whole;
  }

  async #flush(): Promise<void> {
    const rest = concat(this.#waiting);
    this.#waiting = [];
    if (rest.length) await this.#write(rest);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    await this.#tool.sys.write(this.#output, bytes);
    this.total += bytes.length;
    this.written[bytes.length === this.#call.obs ? 'full' : 'partial'] += 1;
  }
}

export const main = gnu(dd);
