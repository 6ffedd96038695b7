import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text, utf8 } from '../base/bytes.ts';
import type { Program } from '../kernel/sys.ts';
import { exitStatus } from '../libc/signal-numbers.ts';
import { readAll } from '../libc/stdio.ts';
import { testMachine } from '../testing/machine.ts';
import { main as ash } from './ash.ts';
import { main as bash } from './main.ts';

/** What real bash 5.2 printed (both outputs in one) for `bash -c script`, and its status. */
interface Recording {
  readonly script: string;
  readonly output: string;
  readonly status: number;
}

const corpus = JSON.parse(readFileSync(new URL('testing/corpus.json', import.meta.url), 'utf8')) as Recording[];

const cat: Program = async (sys, argv) => {
  if (argv.length > 1) {
    for (const path of argv.slice(1)) await sys.write(1, sys.readFile(path));
    return 0;
  }
  await sys.write(1, await readAll(sys, 0));
  return 0;
};

const sleep: Program = async (sys, argv) => {
  await sys.sleep(Number(argv[1]) * 1e6);
  return 0;
};

interface Outcome {
  readonly output: string;
  readonly status: number;
}

async function run(argv: readonly string[], files: Readonly<Record<string, string>> = {}, input = ''): Promise<Outcome> {
  const machine = await testMachine({ bash, sh: bash, ash, cat, sleep });
  const outcome = await machine.run(async (sys) => {
    sys.writeFile('/etc/passwd', utf8('root:x:0:0:root:/root:/bin/bash\n'));
    sys.writeFile('/etc/hostname', utf8('host\n'));
    sys.mkdir('/tmp/cw');
    for (const [path, contents] of Object.entries(files)) sys.writeFile(path, utf8(contents), 0o755);
    sys.writeFile('/tmp/input', utf8(input));
    sys.open('/tmp/input', { read: true });
    for (const _ of [1, 2]) sys.open('/dev/null', { write: true });
    const [read, write] = sys.pipe();
    const pid = sys.fork(async (child) => {
      child.close(read);
      child.dup2(write, 1);
      child.dup2(write, 2);
      child.close(write);
      child.chdir('/tmp/cw');
      child.setsid();
      return child.exec(`/usr/bin/${argv[0]?.split('/').at(-1)}`, argv, { PATH: '/usr/bin:/bin', HOME: '/root', LANG: 'C.UTF-8' });
    });
    sys.close(write);
    const output = text(await readAll(sys, read));
    const ended = await sys.waitpid(pid);
    return { output, status: ended ? exitStatus(ended.status) : -1 };
  });
  expect(machine.faults).toEqual([]);
  return outcome;
}

/** Process ids differ from machine to machine. */
const withoutPids = (output: string): string => output.replace(/line (\d+): +\d{1,7} /g, 'line $1: PID ');

test.each(corpus)('$script', async ({ script, output, status }) => {
  const got = await run(['/bin/bash', '-c', script]);
  expect({ ...got, output: withoutPids(got.output) }).toEqual({ output: withoutPids(output), status });
});

test('a script names its file and line, and goes on after a mistake in an expansion', async () => {
  const script = 'echo one\necho $((1/0))\nnosuch\necho $0 $1 $LINENO\n';
  expect(await run(['bash', '/tmp/script.sh', 'arg'], { '/tmp/script.sh': script })).toEqual({
    output:
      'one\n/tmp/script.sh: line 2: 1/0: division by 0 (error token is "0")\n/tmp/script.sh: line 3: nosuch: command not found\n/tmp/script.sh arg 4\n',
    status: 0,
  });
});

test('commands on standard input leave what follows to the programs they run', async () => {
  const { output } = await run(['bash', '-s'], {}, 'echo a\nread x; echo "[$x]"\nfor the read\ncat\nrest\n');
  expect(output).toBe('a\n[for the read]\nrest\n');
});

test('dash and BusyBox say the same things in their own words', async () => {
  expect((await run(['sh', '-c', 'foo; cd /nosuch'])).output).toBe("sh: 1: foo: not found\nsh: 1: cd: can't cd to /nosuch\n");
  const busybox = await run(['ash', '-c', 'foo; cd /nosuch']);
  expect(busybox.output).toBe("ash: foo: not found\nash: cd: line 1: can't cd to /nosuch: No such file or directory\n");
});

test('an endless loop lets the clock run', async () => {
  const { output } = await run(['bash', '-c', 'trap "echo over; exit 7" TERM; (sleep 0.01; kill $$) & while :; do :; done']);
  expect(output).toBe('over\n');
});

test('no input makes the shell throw or hang', { timeout: 60_000 }, async () => {
  const words = [
    'echo',
    'if',
    'then',
    'fi',
    'do',
    'done',
    'for x in',
    'case',
    'in',
    'esac',
    '{',
    '}',
    '(',
    ')',
    '((',
    '))',
    '[[',
    ']]',
    '$(',
    '${x',
    '$((',
    '`',
  ];
  const marks = [
    '"',
    "'",
    '\\',
    '\n',
    ';',
    '&',
    '|',
    '&&',
    '||',
    '<',
    '>',
    '<<E',
    '2>&1',
    '$x',
    '$@',
    '*',
    '[a',
    '?',
    '~',
    '!',
    '=',
    'a=(',
    '#',
    ' ',
    '%',
    '@Q}',
    ':-',
    '//',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...marks),
    fc.string({ maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  const script = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(pieces.length % 2 ? ' ' : ''));
  await fc.assert(
    fc.asyncProperty(script, async (source) => {
      const { status } = await run(['bash', '-c', source]);
      expect(status).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300, seed: 7 },
  );
});
