import { expect, it } from 'vitest';
import { errnoOf } from '../testing/errno-of.ts';
import { testMachine } from '../testing/machine.ts';

const LATER = Date.UTC(2030, 0, 2) * 1000;

it('root sets the wall clock; how long processes have run and what waits for a span of time stay as they are', async () => {
  const machine = await testMachine();
  const seen = await machine.run(async (sys) => {
    const real = sys.now();
    const started = () => new TextDecoder().decode(sys.readFile('/proc/1/stat')).split(' ')[21];
    const [before, since] = [started(), sys.monotonic()];
    sys.settime(LATER);
    const [set, after] = [sys.now(), started()];
    await sys.sleep(1_000_000);
    const slept = sys.monotonic() - since;
    sys.settime('network');
    return { set, slept, same: before === after, back: sys.now() - real < 2_000_000 };
  });
  expect(seen).toEqual({ set: LATER, slept: 1_000_000, same: true, back: true });
});

it('nobody else may set it, nor to before 1970', async () => {
  const machine = await testMachine();
  const codes = await machine.run((sys) => {
    const past = errnoOf(() => sys.settime(-1));
    sys.setuid(1000);
    return [past, errnoOf(() => sys.settime(LATER))];
  });
  expect(codes).toEqual(['EINVAL', 'EPERM']);
});
