import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Live } from '../../../sim/ports/live.ts';
import { realTime } from '../../../sim/ports/node/real-time.ts';
import { createWorld } from '../../../sim/world.ts';

/** In real time, as a page has it. Far above what it takes (some 20 ms), so that a busy machine does not fail it. */
const SOON = 2000;

it.each([
  'yes',
  'cat /dev/zero',
  'cat /dev/urandom',
  'seq 100000000',
  'seq 100000000 > /dev/null',
  'while :; do echo x; done',
  'while :; do :; done',
  'yes | head -c 1G | wc -c',
])('Ctrl-C ends a flood at once: %s', async (line) => {
  let shown = '';
  let printed = 0;
  const world = createWorld(
    { hosts: { dockerhost: { profile: 'bare' } } },
    {
      turn: () => turn(),
      onOutput: (output) => {
        if (output.kind !== 'terminal') return;
        printed += output.bytes.length;
        live.printed(output.bytes.length);
        live.drawn(output.bytes.length);
        shown = (shown + Buffer.from(output.bytes).toString('latin1')).slice(-1000);
      },
    },
  );
  await world.boot();
  const live = new Live(world, realTime, 1);
  const running = live.run();
  const until = async (said: RegExp): Promise<number> => {
    const since = performance.now();
    while (!said.test(shown) && performance.now() - since < SOON) await turn();
    return performance.now() - since;
  };
  await live.input({ kind: 'terminal.open', terminal: 1, host: 'dockerhost', size: { rows: 24, cols: 80 } });
  expect(await until(/\$ $/)).toBeLessThan(SOON);
  await live.input({ kind: 'terminal.type', terminal: 1, text: `${line}\r` });
  const since = performance.now();
  while (performance.now() - since < 300) await turn();
  shown = '';
  const before = printed;
  await live.input({ kind: 'terminal.type', terminal: 1, text: '\x03' });
  expect(await until(/\^C\r\n[\s\S]*\$ $/)).toBeLessThan(SOON);
  // What was on its way is thrown away, not shown.
  expect(printed - before).toBeLessThan(100_000);
  live.stop();
  await running;
});
