import type { Signal } from '../../../kernel/sys.ts';
import { SIGNALS, signalNamed } from '../../../libc/signal-numbers.ts';
import { invalidParameter } from '../../api/error.ts';

const REALTIME = { first: 34, last: 64 };

export interface ContainerSignal {
  readonly number: number;
  /** Undefined for real-time signals, which nothing here sends. */
  readonly name: Signal | undefined;
}

/** By number or name, as moby's signal.ParseSignal. @throws DockerError `invalid signal: BOGUS`, `the linux daemon does not support signal 99` */
export function parseSignal(text: string): ContainerSignal {
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    if (number === 0) throw invalidParameter(`invalid signal: ${text}`);
    const name = SIGNALS[number - 1];
    if (!name && (number < REALTIME.first || number > REALTIME.last))
      throw invalidParameter(`the linux daemon does not support signal ${number}`);
    return { number, name };
  }
  const name = signalNamed(text);
  if (name) return { number: SIGNALS.indexOf(name) + 1, name };
  const realtime = /^(?:SIG)?RT(MIN|MAX)(?:([+-])(\d+))?$/i.exec(text);
  if (realtime) {
    const base = realtime[1]?.toUpperCase() === 'MIN' ? REALTIME.first : REALTIME.last;
    return { number: base + Number(`${realtime[2] ?? ''}${realtime[3] ?? 0}`), name: undefined };
  }
  throw invalidParameter(`invalid signal: ${text}`);
}
