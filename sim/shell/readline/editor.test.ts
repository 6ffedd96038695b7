import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { text, utf8 } from '../../base/bytes.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { readAll } from '../../libc/stdio.ts';
import { testMachine } from '../../testing/machine.ts';
import { main as bash } from '../main.ts';

/** What real bash 5.2 wrote to a pseudo-terminal after each group of keys. */
interface Recording {
  readonly name: string;
  readonly cols: number;
  readonly steps: readonly { readonly keys: string; readonly output: string }[];
}

const recordings = JSON.parse(readFileSync(new URL('../testing/readline.json', import.meta.url), 'utf8')) as Recording[];

const cat: Program = async (sys, argv) => {
  for (const path of argv.slice(1)) await sys.write(1, sys.readFile(path));
  if (argv.length > 1) return 0;
  for (;;) {
    const bytes = await sys.read(0);
    if (bytes.length === 0) return 0;
    await sys.write(1, bytes);
  }
};

const sleep: Program = async (sys, argv) => {
  await sys.sleep(Number(argv[1]) * 1e6);
  return 0;
};

/** Process ids differ from machine to machine. */
const withoutPids = (output: string): string => output.replace(/^(.*\[\d+\]) \d+(?=\r)/gm, '$1 PID');

async function quietOutput(sys: Sys, master: number): Promise<string> {
  let output = '';
  const decoder = new TextDecoder();
  while ((await sys.poll([master], 200_000)).length) {
    const bytes = await sys.read(master);
    if (bytes.length === 0) break;
    output += decoder.decode(bytes, { stream: true });
  }
  return output;
}

async function replay(recording: Recording): Promise<string[]> {
  const machine = await testMachine({ bash, cat, sleep });
  return machine.run(async (sys) => {
    sys.mkdir('/tmp/here');
    sys.mkdir('/tmp/here/sub');
    for (const name of ['apple', 'apricot', 'banana']) sys.writeFile(`/tmp/here/${name}`, utf8('x\n'));
    const { master, slave } = sys.openpty({ rows: 24, cols: recording.cols });
    sys.fork(async (child) => {
      child.close(master);
      child.setsid();
      child.setControllingTerminal(slave);
      for (const fd of [0, 1, 2]) child.dup2(slave, fd);
      if (slave > 2) child.close(slave);
      child.chdir('/tmp/here');
      const env = { PS1: '$ ', HOME: '/tmp/here', PATH: '/usr/bin:/bin', HISTFILE: '/dev/null' };
      return child.exec('/usr/bin/bash', ['bash', '--norc', '--noprofile', '-i'], env);
    });
    sys.close(slave);
    const outputs: string[] = [];
    for (const { keys } of recording.steps) {
      if (keys) await sys.write(master, utf8(keys));
      outputs.push(withoutPids(await quietOutput(sys, master)));
    }
    return outputs;
  });
}

// The line editor draws after every key; readline draws once for a burst that fills a row, so that one writes its margin elsewhere.
const burst = new Set(['wrap']);

test.each(recordings.filter(({ name }) => !burst.has(name)))('$name: the same bytes as readline', async (recording) => {
  expect(await replay(recording)).toEqual(recording.steps.map(({ output }) => withoutPids(output)));
});

test('what is typed ahead stays for the program that runs next', async () => {
  const machine = await testMachine({ bash, cat });
  const output = await machine.run(async (sys) => {
    const { master, slave } = sys.openpty();
    const pid = sys.fork(async (child) => {
      child.close(master);
      child.setsid();
      child.setControllingTerminal(slave);
      for (const fd of [0, 1, 2]) child.dup2(slave, fd);
      if (slave > 2) child.close(slave);
      return child.exec('/usr/bin/bash', ['bash', '--norc'], { PS1: '$ ', PATH: '/usr/bin' });
    });
    sys.close(slave);
    await sys.write(master, utf8('cat > /tmp/typed\rone\rtwo\r\x04exit\r'));
    const shown = readAll(sys, master);
    await sys.waitpid(pid);
    await shown.catch(() => undefined);
    return text(sys.readFile('/tmp/typed'));
  });
  expect(output).toBe('one\ntwo\n');
});
