import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { parseSize } from '../sizes.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

const OPERANDS = ['if', 'of', 'bs', 'cbs', 'count', 'skip', 'seek', 'conv', 'status', 'ibs', 'obs', 'iflag', 'oflag', 'iseek', 'oseek'];
const CONVERSIONS = 'ascii ebcdic ibm block unblock lcase ucase sparse swab sync excl nocreat notrunc noerror fdatasync fsync'.split(' ');

export const dd: ToolDefinition = {
  name: 'dd',
  usage: '[OPERAND]...',
  about: 'Copies a file block by block.',
  short: '',
  raw: true,
  async run(tool) {
    const { sys } = tool;
    const stray = tool.args.find((word) => !OPERANDS.includes(word.split('=')[0] ?? '') || !word.includes('='));
    if (stray !== undefined) return tool.wrong(`unrecognized operand ${tool.quote(stray)}`);
    const values = new Map(tool.args.map((word) => word.split(/=(.*)/s) as [string, string]));
    const conversion = (values.get('conv') ?? '').split(',').find((word) => word !== '' && !CONVERSIONS.includes(word));
    if (conversion !== undefined) return tool.wrong(`invalid conversion: ${tool.quote(conversion)}`);
    const size = parseSize(values.get('bs') ?? '512');
    const count = parseSize(values.get('count') ?? String(Number.MAX_SAFE_INTEGER));
    if (!size || count === undefined) return tool.complain(`invalid number: ${tool.quote(values.get('bs') ?? '')}`);
    const [source, target] = [values.get('if'), values.get('of')];
    let input = 0;
    let output = 1;
    try {
      if (source !== undefined) input = await sys.openWait(source, { read: true });
    } catch (error) {
      return tool.failed(error, `failed to open '${source}'`, `can't open '${source}'`);
    }
    try {
      if (target !== undefined)
        output = await sys.openWait(
          target,
          { write: true, create: true, truncate: !(values.get('conv') ?? '').includes('notrunc') },
          0o666,
        );
    } catch (error) {
      return tool.failed(error, `failed to open '${target}'`, `can't open '${target}'`);
    }
    const skip = Number(values.get('skip') ?? 0) * size;
    if (skip) sys.seek(input, skip, 'set');
    const seek = Number(values.get('seek') ?? 0) * size;
    if (seek) sys.seek(output, seek, 'set');
    const begun = sys.monotonic();
    let [full, partial, total] = [0, 0, 0];
    let [status, unwritten] = [0, 0];
    for (let i = 0; i < count; i++) {
      const bytes = await sys.read(input, size);
      if (bytes.length === 0) break;
      try {
        await sys.write(output, bytes);
      } catch (error) {
        if (!isErrno(error, 'ENOSPC', 'EFBIG')) throw error;
        status = await tool.complain(`error writing '${target ?? 'standard output'}': ${strerror(error.code)}`);
        unwritten = 1;
        full++;
        break;
      }
      total += bytes.length;
      if (bytes.length === size) full++;
      else partial++;
    }
    const seconds = (sys.monotonic() - begun) / 1e6;
    const records = `${full}+${partial} records in\n${full - unwritten}+${partial} records out\n`;
    const rate = seconds > 0 ? `${human(total / seconds, 1000)}B/s` : 'Infinity B/s';
    const amount = total >= 1000 ? ` (${human(total, 1000)}B, ${human(total, 1024)}iB)` : '';
    const summary = `${total} byte${total === 1 ? '' : 's'}${total >= 1024 ? amount : total >= 1000 ? ` (${human(total, 1000)}B)` : ''} copied, ${seconds} s, ${rate}\n`;
    if (values.get('status') !== 'none')
      await printError(sys, tool.busybox ? records : records + (values.get('status') === 'noxfer' ? '' : summary));
    return status;
  },
};

function human(amount: number, base: number): string {
  let value = amount;
  let unit = 0;
  for (; value >= base; unit++) value /= base;
  const name = (base === 1000 ? ['', 'k', 'M', 'G', 'T'] : ['', 'K', 'M', 'G', 'T'])[unit];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${name}`;
}

export const main = gnu(dd);
