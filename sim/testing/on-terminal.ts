import { text, utf8 } from '../base/bytes.ts';
import type { Program } from '../kernel/sys.ts';
import { testMachine } from './machine.ts';

/** Runs a program on a pseudo-terminal of 8 rows and 40 columns and types at it. @returns all it wrote, and how it ended */
export async function onTerminal(
  name: string,
  program: Program,
  argv: readonly string[],
  typed: readonly string[],
  files: Readonly<Record<string, string>> = {},
  others: Readonly<Record<string, Program>> = {},
): Promise<{ shown: string; status: unknown; file: (path: string) => string }> {
  const machine = await testMachine({ ...others, [name]: program });
  const left = new Map<string, string>();
  const result = await machine.run(async (sys) => {
    for (const [path, content] of Object.entries(files)) sys.writeFile(path, utf8(content));
    const { master, slave } = sys.openpty({ rows: 8, cols: 40 });
    const pid = sys.fork((child) => {
      child.setsid();
      for (const fd of [0, 1, 2]) child.dup2(slave, fd);
      child.setControllingTerminal(0);
      for (const fd of child.descriptors()) if (fd > 2) child.close(fd);
      child.chdir('/tmp');
      return child.exec(`/usr/bin/${name}`, [name, ...argv]);
    });
    sys.close(slave);
    for (const keys of typed) {
      await sys.sleep(300_000);
      if (keys === 'resize') sys.setWinsize(master, { rows: 6, cols: 30 });
      else await sys.write(master, utf8(keys));
    }
    let shown = '';
    for (;;) {
      const part = await sys.read(master);
      if (part.length === 0) break;
      shown += text(part);
    }
    const ended = await sys.waitpid(pid);
    for (const entry of sys.readdir('/tmp'))
      if (entry.type === 'file') left.set(`/tmp/${entry.name}`, text(sys.readFile(`/tmp/${entry.name}`)));
    return { shown, status: ended?.status };
  });
  if (machine.faults.length) throw machine.faults[0];
  return { ...result, file: (path) => left.get(path) ?? '' };
}

/** For tests in rooms that may not know the shell. */
export { main as bash } from '../shell/main.ts';
