import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../../../base/bytes.ts';
import { testMachine } from '../../../testing/machine.ts';
import { main } from '../../coreutils/python3.ts';
import { parsePython } from './parse.ts';
import recorded from './snippets.recorded.json' with { type: 'json' };
import { NotSimulated, PythonSyntaxError } from './syntax-error.ts';

describe('the Python interpreter', () => {
  it('prints what python3 prints', async () => {
    const machine = await testMachine({ python3: main });
    for (const { code, stdout, stderr, status } of recorded) {
      const ours = await machine.run(async (sys) => {
        sys.writeFile('/tmp/in', utf8('one\ntwo\n'));
        const pid = sys.fork(async (child) => {
          child.dup2(child.open('/tmp/in', { read: true }), 0);
          child.dup2(child.open('/tmp/out', { write: true, create: true, truncate: true }), 1);
          child.dup2(child.open('/tmp/err', { write: true, create: true, truncate: true }), 2);
          return child.exec('/usr/bin/python3', ['python3', '-c', code]);
        });
        const ended = await sys.waitpid(pid);
        return {
          stdout: text(sys.readFile('/tmp/out')),
          stderr: text(sys.readFile('/tmp/err')),
          status: ended?.status.kind === 'exited' ? ended.status.code : ended?.status.kind,
        };
      });
      expect.soft({ code, ...ours }).toEqual({ code, stdout, stderr, status });
    }
    expect(machine.faults).toEqual([]);
  });

  it('reads or refuses any source', () => {
    const words = 'if else def return ( ) [ ] { } : , = == + - * ** not in x 1 "a" f"{x}" lambda for while try except \n'.split(' ');
    const source = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words, '\n', '\n  ', '\n    '), { maxLength: 40 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(source, (one) => {
        try {
          parsePython(one);
        } catch (error) {
          if (!(error instanceof PythonSyntaxError || error instanceof NotSimulated)) throw error;
        }
      }),
    );
  });
});
