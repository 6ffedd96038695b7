import { expect, it } from 'vitest';
import { openSandbox } from '../../support/sandbox.ts';

const MEGABYTE = 1_000_000;
/** Ten times what it takes; one read and one drawing for each character would take far longer still. */
const LONGEST = 4000;

const ASK = 'printf "%s\\n" $(wc -c <<< "$x") "$y"\n';

it.each([
  ['typed', (line: string) => line],
  ['pasted', (line: string) => `\x1b[200~${line}\x1b[201~`],
])(
  'a line of a megabyte that is %s is soon there, and what follows it is left to the program',
  async (_, keys) => {
    const sandbox = await openSandbox({ hosts: { dockerhost: { profile: 'bare', user: 'root' } } });
    const line = `x=${'0123456789'.repeat(MEGABYTE / 10)}`;
    await sandbox.type([{ terminal: 1, text: '\r' }]);
    const since = performance.now();
    await sandbox.type([{ terminal: 1, text: `${keys(line)}\nread y\ntyped ahead\n${ASK}`, wait: 20 }]);
    expect(performance.now() - since).toBeLessThan(LONGEST);
    expect(sandbox.screen(1).slice(-200)).toContain('\r1000001\r\ntyped ahead\r\n');
  },
  60_000,
);
