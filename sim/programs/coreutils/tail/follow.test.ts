import { expect, it } from 'vitest';
import { text, utf8 } from '../../../base/bytes.ts';
import { testMachine } from '../../../testing/machine.ts';
import { main } from '../tail.ts';

/** What tail writes while `happens` goes on beside it; it is ended after that. */
async function seen(argv: readonly string[], happens: readonly ((sys: Sys) => void)[]): Promise<string> {
  const machine = await testMachine({ tail: main });
  return machine.run(async (sys) => {
    sys.chdir('/tmp');
    sys.writeFile('f', utf8('a\n'));
    const [from, to] = sys.pipe();
    const pid = sys.fork((child) => {
      for (const fd of [1, 2]) child.dup2(to, fd);
      for (const fd of child.descriptors()) if (fd > 2) child.close(fd);
      return child.exec('/usr/bin/tail', ['tail', ...argv]);
    });
    sys.close(to);
    for (const happen of happens) {
      await sys.sleep(500_000);
      happen(sys);
    }
    await sys.sleep(500_000);
    let shown = '';
    try {
      sys.kill(pid, 'SIGTERM');
    } catch {
      shown += '(ended) ';
    }
    for (;;) {
      const part = await sys.read(from);
      if (part.length === 0) return shown;
      shown += text(part);
    }
  });
}
type Sys = Parameters<typeof main>[0];
const add = (name: string, what: string) => (sys: Sys) => {
  const fd = sys.open(name, { write: true, create: true, append: true });
  void sys.write(fd, utf8(what));
  sys.close(fd);
};
const empty = (sys: Sys): void => sys.writeFile('f', utf8(''));
const remove = (sys: Sys): void => sys.unlink('f');

it('shows what is added, says when a file was cut, and stays with a file that lost its name', async () => {
  expect(await seen(['-f', 'f'], [add('f', 'b\n'), empty, add('f', 'c\n'), remove, add('f', 'd\n')])).toBe(
    'a\nb\ntail: f: file truncated\nc\n',
  );
});

it('follows a name through files that go, come and are replaced', async () => {
  expect(await seen(['-F', 'f'], [remove, add('f', 'b\n')])).toBe(
    "a\ntail: 'f' has become inaccessible: No such file or directory\ntail: 'f' has appeared;  following new file\nb\n",
  );
  expect(await seen(['-F', 'g'], [add('g', 'x\n')])).toBe(
    "tail: cannot open 'g' for reading: No such file or directory\ntail: 'g' has appeared;  following new file\nx\n",
  );
});

it('says which file it was, and ends where there is nothing to follow', async () => {
  expect(await seen(['-f', 'f', 'nosuch', '/tmp'], [add('f', 'b\n')])).toContain(
    'tail: /tmp: cannot follow end of this type of file; giving up on this name\nb\n',
  );
  expect(await seen(['-f', 'nosuch'], [])).toBe(
    "tail: cannot open 'nosuch' for reading: No such file or directory\ntail: no files remaining\n",
  );
});
