import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import type { Program } from '../../kernel/sys.ts';
import { testMachine } from '../../testing/machine.ts';
import { main as ash } from '../ash.ts';
import { main as bash } from '../main.ts';

const cat: Program = async (sys) => {
  for (let bytes = await sys.read(0); bytes.length; bytes = await sys.read(0)) await sys.write(1, bytes);
  return 0;
};

const sleep: Program = async (sys, argv) => {
  await sys.sleep(Number(argv[1]) * 1e6);
  return 0;
};

/** Starts a shell on a terminal, types each group of keys when it has gone quiet (or has said `enough` characters), and gives what it wrote after each. */
async function converse(
  argv: readonly string[],
  keys: readonly (string | Uint8Array)[],
  env: Readonly<Record<string, string>> = {},
  enough = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const machine = await testMachine({ bash, sh: bash, ash, cat, sleep });
  const shown = await machine.run(async (sys) => {
    const { master, slave } = sys.openpty();
    sys.fork(async (child) => {
      child.close(master);
      child.setsid();
      child.setControllingTerminal(slave);
      for (const fd of [0, 1, 2]) child.dup2(slave, fd);
      if (slave > 2) child.close(slave);
      return child.exec(`/usr/bin/${argv[0]?.replace(/^-/, '')}`, argv, { HOME: '/root', PATH: '/usr/bin', ...env });
    });
    sys.close(slave);
    const outputs: string[] = [];
    for (const group of ['', ...keys]) {
      if (group.length) await sys.write(master, typeof group === 'string' ? utf8(group) : group);
      const decoder = new TextDecoder();
      let output = '';
      while (output.length < enough && (await sys.poll([master], 300_000)).length) {
        const bytes = await sys.read(master);
        if (bytes.length === 0) break;
        output += decoder.decode(bytes, { stream: true });
      }
      outputs.push(output);
    }
    return outputs;
  });
  expect(machine.faults).toEqual([]);
  return shown;
}

test('BusyBox has its own prompt and words', async () => {
  expect(await converse(['ash'], ['foo\r', 'cd /nosuch\r', '\x04'])).toEqual([
    '/ # ',
    'foo\r\nash: foo: not found\r\n/ # ',
    "cd /nosuch\r\nash: cd: can't cd to /nosuch: No such file or directory\r\n/ # ",
    '\r\n',
  ]);
});

test('dash edits with the terminal alone', async () => {
  expect(await converse(['sh'], ['x\x7fecho q\r', 'zzz\x03', 'echo )\r'])).toEqual([
    '# ',
    'x\b \becho q\r\nq\r\n# ',
    '^C\r\n# ',
    'echo )\r\nsh: 2: Syntax error: ")" unexpected\r\n# ',
  ]);
});

test('a function is typed over several lines; Ctrl-C ends a loop, a read and a pipeline', async () => {
  const [, ...outputs] = await converse(
    ['bash', '--norc'],
    [
      'f() {\r',
      'echo $1\r',
      '}\r',
      'f x\r',
      'while :; do :; done\r',
      '\x03',
      'read x\r',
      '\x03',
      'sleep 50 | sleep 60\r',
      '\x03',
      'echo $?\r',
    ],
    { PS1: '$ ' },
  );
  const plain = outputs.map((output) => output.replace(/\x1b\[\?2004[hl]\r?/g, ''));
  expect(plain).toEqual([
    'f() {\r\n> ',
    'echo $1\r\n> ',
    '}\r\n$ ',
    'f x\r\nx\r\n$ ',
    'while :; do :; done\r\n',
    '^C\r\n$ ',
    'read x\r\n',
    '^C\r\n$ ',
    'sleep 50 | sleep 60\r\n',
    '^C\r\n$ ',
    'echo $?\r\n130\r\n$ ',
  ]);
});

test.each([
  // As real bash 5.2 answers them on a terminal.
  ['echo one; sleep 30; echo two', '^C\r\n$ ', 130],
  ['for i in 1 2 3; do sleep 30; done; echo end', '^C\r\n$ ', 130],
  ['while sleep 30; do echo x; done', '^C\r\n$ ', 130],
  ['f() { sleep 30; echo b; }; f; echo c', '^C\r\n$ ', 130],
  ['(sleep 30; echo in); echo x', '^C\r\n$ ', 130],
  ['sleep 30 | sleep 40; echo p', '^C\r\n$ ', 130],
  ['sleep 30 || echo r', '^C\r\n$ ', 130],
  ['{ sleep 30; echo b; }', '^C\r\n$ ', 130],
  ['! sleep 30; echo p', '^C\r\n$ ', 130],
  ['. /root/two-lines', '^C\r\n$ ', 130],
  ['echo $(sleep 30) z; echo k', '^C\r\n$ ', 130],
  ['bash -c "sleep 30; echo two"; echo after', '^C\r\n$ ', 130],
  ['bash -c "(sleep 30; echo in); echo out"; echo after', '^C\r\n$ ', 130],
  ['bash /root/two-lines; echo after', '^C\r\n$ ', 130],
  // Only lists, loops and sourced files are given up: these go on.
  ['if sleep 30; then echo y; else echo n; fi', '^C\r\nn\r\n$ ', 0],
  ["eval $'sleep 30\\necho two'", '^C\r\ntwo\r\n$ ', 0],
  ["trap 'echo T' INT; sleep 30; echo two", '^C\r\ntwo\r\n$ ', 0],
])('Ctrl-C gives up what bash gives up: %s', async (line, answer, status) => {
  const [, , ...outputs] = await converse(
    ['bash', '--norc'],
    ["printf 'sleep 30\\necho two\\n' > /root/two-lines\r", `${line}\r`, '\x03', 'echo "?$?"\r'],
    { PS1: '$ ' },
  );
  const plain = outputs.map((output) => output.replace(/\x1b\[\?2004[hl]\r?/g, '')).slice(-2);
  expect(plain).toEqual([answer, `echo "?$?"\r\n?${status}\r\n$ `]);
});

test.each(['ash', 'sh'])('Ctrl-C gives up the line in %s too', async (shell) => {
  const outputs = await converse([shell], ['if sleep 30; then :; else echo n; fi; echo two\r', '\x03', 'echo "?$?"\r'], { PS1: '$ ' });
  expect(outputs.slice(-2)).toEqual(['^C\r\n$ ', 'echo "?$?"\r\n?130\r\n$ ']);
});

test.each(['while :; do echo x; done', 'while :; do :; echo x; done | cat'])('Ctrl-C stops what prints without end: %s', async (line) => {
  const outputs = await converse(['bash', '--norc'], [`${line}\r`, '\x03', 'echo "?$?"\r'], { PS1: '$ ' }, 2000);
  const plain = outputs.map((output) => output.replace(/\x1b\[\?2004[hl]\r?/g, ''));
  expect(plain[1]).toContain('x\r\nx\r\n');
  expect(plain[2]).toMatch(/\^C\r\n\$ $/);
  // What was on its way when the key was struck may still come; the loop itself makes no more.
  expect(plain[2]?.length).toBeLessThan(1000);
  expect(plain[3]).toBe('echo "?$?"\r\n?130\r\n$ ');
});

test('no keys make the line editor throw', { timeout: 60_000 }, async () => {
  const key = fc.oneof(
    fc.constantFrom(
      '\x1b[A',
      '\x1b[B',
      '\x1b[C',
      '\x1b[D',
      '\x1b[3~',
      '\x1b',
      '\x1b[200~',
      '\x1b[201~',
      '\r',
      '\t',
      '\x7f',
      '한',
      '🐳',
      'e\u0301',
      '!!',
      '"',
      "'",
    ),
    fc.integer({ min: 0, max: 255 }).map((byte) => Uint8Array.of(byte)),
    fc.string({ maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 25 }), async (keys) => {
      await converse(['bash', '--norc'], keys);
    }),
    { numRuns: 100, seed: 3 },
  );
});
