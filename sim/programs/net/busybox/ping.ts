import { isErrno, strerror } from '../../../base/errno.ts';
import type { Sys } from '../../../kernel/sys.ts';
import { lookUp } from '../../../libc/getaddrinfo.ts';
import type { Tool, ToolDefinition } from '../../tool.ts';

const SECOND = 1_000_000;

/** BusyBox's ping. Compared with BusyBox 1.35. */
export const ping: ToolDefinition = {
  name: 'ping',
  usage: '[OPTIONS] HOST',
  about:
    'Sends ICMP echo requests to HOST\n\n\t-c CNT\tso many\n\t-i SECS\tso often\n\t-s SIZE\tbytes in each\n\t-t TTL\thops\n\t-W SEC\tpatience with the last answer\n\t-w SEC\tthe end of it all\n\t-q\tonly the sum',
  short: '46c:s:i:At:I:W:w:qp:n',
  async run(tool) {
    const [name] = tool.args;
    if (name === undefined) return tool.wrong(undefined);
    const [host] = (await lookUp(tool.sys, name)).answers;
    if (host === undefined) return tool.complain(`bad address '${name}'`);
    const fd = tool.sys.datagram('icmp');
    const size = Number(tool.value('s') ?? 56);
    await tool.print(`PING ${name} (${host}): ${size} data bytes\n`);
    const times: number[] = [];
    let sent = 0;
    try {
      sent = await exchange(tool, fd, host, size, times);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`sendto: ${strerror(error.code)}`);
    }
    await tool.print(summary(name, sent, times));
    return times.length > 0 ? 0 : 1;
  },
};

/** @returns how many were sent; the times of what came back are put into `times` */
async function exchange(tool: Tool, fd: number, host: string, size: number, times: number[]): Promise<number> {
  const { sys } = tool;
  const count = Number(tool.value('c') ?? Number.POSITIVE_INFINITY);
  const interval = Number(tool.value('i') ?? 1) * SECOND;
  const patience = Number(tool.value('W') ?? 10) * SECOND;
  const end = tool.value('w') === undefined ? Number.POSITIVE_INFINITY : sys.monotonic() + Number(tool.value('w')) * SECOND;
  let stopped = false;
  sys.sigaction('SIGINT', () => {
    stopped = true;
  });
  const departures = new Map<number, number>();
  let sent = 0;
  let next = sys.monotonic();
  while (!stopped && sys.monotonic() < end) {
    const now = sys.monotonic();
    if (sent < count && now >= next) {
      const bytes = new Uint8Array(8 + size);
      bytes.set([8, 0, 0, 0, 0, 0, (sent >> 8) & 255, sent & 255]);
      departures.set(sent++, now);
      next = now + interval;
      sys.sendTo(fd, bytes, { host, port: 0 }, { ttl: Number(tool.value('t') ?? 64) });
    }
    if (sent >= count && (departures.size === 0 || now >= next - interval + patience)) break;
    const until = sent < count ? next : next - interval + patience;
    const datagram = await sys.receiveFrom(fd, Math.max(0, Math.min(until - now, SECOND / 10, end - now)));
    if (datagram?.kind !== 'echo-reply') continue;
    await reply(tool, datagram, departures, times, host);
  }
  return sent;
}

async function reply(
  tool: Tool,
  { bytes, ttl }: NonNullable<Awaited<ReturnType<Sys['receiveFrom']>>>,
  departures: Map<number, number>,
  times: number[],
  host: string,
): Promise<void> {
  const sequence = ((bytes[6] ?? 0) << 8) | (bytes[7] ?? 0);
  const departed = departures.get(sequence);
  if (departed === undefined) return;
  departures.delete(sequence);
  const took = tool.sys.monotonic() - departed;
  times.push(took);
  if (!tool.has('q'))
    await tool.print(`${bytes.length} bytes from ${host}: seq=${sequence} ttl=${ttl} time=${(took / 1000).toFixed(3)} ms\n`);
}

function summary(name: string, sent: number, times: readonly number[]): string {
  const loss = sent === 0 ? 0 : Math.floor(((sent - times.length) * 100) / sent);
  const head = `\n--- ${name} ping statistics ---\n${sent} packets transmitted, ${times.length} packets received, ${loss}% packet loss\n`;
  if (times.length === 0) return head;
  const average = times.reduce((sum, time) => sum + time, 0) / times.length;
  const shown = [Math.min(...times), average, Math.max(...times)].map((micros) => (Math.floor(micros) / 1000).toFixed(3));
  return `${head}round-trip min/avg/max = ${shown.join('/')} ms\n`;
}
