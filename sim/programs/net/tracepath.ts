import { isErrno } from '../../base/errno.ts';
import type { Program } from '../../kernel/sys.ts';
import { gaiMessage, lookUp } from '../../libc/getaddrinfo.ts';
import { print, printError } from '../../libc/stdio.ts';

const FIRST_PORT = 44_444;
const WAIT = 1_000_000;

/** tracepath: the same way, told another way. Texts compared with iputils 20221126. */
export const main: Program = async (sys, argv) => {
  const name = argv.slice(1).findLast((word) => !word.startsWith('-'));
  if (name === undefined)
    return printError(sys, '\nUsage\n  tracepath [options] <destination>\n\nFor more details see tracepath(8).\n').then(() => 2);
  const looked = await lookUp(sys, name);
  const [host] = looked.answers;
  if (host === undefined) return printError(sys, `tracepath: ${name}: ${gaiMessage(looked.failure)}\n`).then(() => 1);
  await print(sys, ' 1?: [LOCALHOST]                      pmtu 1500\n');
  const fd = sys.datagram('udp');
  for (let ttl = 1; ttl <= 30; ttl++) {
    let answer: Awaited<ReturnType<typeof sys.receiveFrom>>;
    let from = sys.monotonic();
    for (let attempt = 0; attempt < 3 && !answer; attempt++) {
      from = sys.monotonic();
      try {
        sys.sendTo(fd, new Uint8Array(32), { host, port: FIRST_PORT + ttl }, { ttl });
      } catch (error) {
        if (!isErrno(error)) throw error;
        const failed = `${String(ttl).padStart(2)}:  send failed\n`;
        await print(sys, `${failed}${failed}     Resume: pmtu 1500 \n`);
        return 0;
      }
      answer = await sys.receiveFrom(fd, WAIT);
    }
    const number = `${String(ttl).padStart(2)}: `;
    if (!answer) {
      await print(sys, `${number} no reply\n`);
      continue;
    }
    const took = `${((sys.monotonic() - from) / 1000).toFixed(3)}ms`;
    const reached = answer.kind === 'port-unreachable';
    const mark = reached ? 'reached' : answer.kind === 'host-unreachable' ? '!H' : answer.kind === 'net-unreachable' ? '!N' : '';
    const line = `${number} ${answer.from.host.padEnd(53)} ${took} ${mark}\n`;
    // The probe that looked for this machine's own part of the way has found the first hop too.
    await print(sys, ttl === 1 && mark === '' ? line + line : line);
    if (mark === '') continue;
    await print(sys, reached ? `     Resume: pmtu 1500 hops ${ttl} back ${ttl} \n` : '     Resume: pmtu 1500 \n');
    return reached ? 0 : 1;
  }
  await print(sys, '     Too many hops: pmtu 1500\n     Resume: pmtu 1500 \n');
  return 0;
};
