import { expect, test } from 'vitest';
import { utf8 } from '../base/bytes.ts';
import { testMachine } from '../testing/machine.ts';
import type { Sys } from './sys.ts';

/** Runs `body` in a child process as an ordinary user, and gives what it returned, or the error's name. */
async function asUser(body: (sys: Sys) => Promise<unknown> | unknown): Promise<unknown> {
  const machine = await testMachine();
  return machine.run(async (sys) => {
    let outcome: unknown;
    const pid = sys.fork(async (child) => {
      child.setgid(1000);
      child.setuid(1000);
      outcome = await Promise.resolve(body(child)).catch((error: { code?: string }) => error.code);
      return 0;
    });
    const ended = await sys.waitpid(pid);
    return ended?.status.kind === 'signaled' ? ended.status.signal : outcome;
  });
}

const idle = async (sys: Sys): Promise<number> => {
  await sys.sleep(1e9);
  return 0;
};

test('a user has no more processes than RLIMIT_NPROC, root is not counted', async () => {
  const count = await asUser((sys) => {
    sys.setrlimit('nproc', { soft: 5, hard: 10 });
    let children = 0;
    try {
      for (;;) {
        sys.fork(idle);
        children += 1;
      }
    } catch (error) {
      return [(error as { code: string }).code, children];
    }
  });
  expect(count).toEqual(['EAGAIN', 4]);
  const machine = await testMachine();
  await machine.run((sys) => {
    sys.setrlimit('nproc', { soft: 1, hard: 1 });
    for (let i = 0; i < 10; i++) sys.fork(idle);
  });
});

test('descriptors end at RLIMIT_NOFILE', async () => {
  const codes = await asUser((sys) => {
    sys.setrlimit('nofile', { soft: 5, hard: 5 });
    const fds: (number | string)[] = [];
    for (let i = 0; i < 7; i++) {
      try {
        fds.push(sys.open('/dev/null', { read: true }));
      } catch (error) {
        fds.push((error as { code: string }).code);
      }
    }
    return fds;
  });
  expect(codes).toEqual([0, 1, 2, 3, 4, 'EMFILE', 'EMFILE']);
});

test('a file grows to RLIMIT_FSIZE, then SIGXFSZ', async () => {
  const write = async (sys: Sys): Promise<unknown> => {
    sys.setrlimit('fsize', { soft: 1024, hard: 1024 });
    const fd = sys.open('/tmp/long', { write: true, create: true });
    await sys.write(fd, utf8('x'.repeat(5000)));
    return 'written';
  };
  expect(await asUser(write)).toBe('SIGXFSZ');
  const size = await asUser(async (sys) => {
    sys.sigaction('SIGXFSZ', 'ignore');
    const error = await write(sys).catch((caught: { code: string }) => caught.code);
    return [error, sys.stat('/tmp/long').size];
  });
  expect(size).toEqual(['EFBIG', 1024]);
});

test('the hard limit only falls, but for root', async () => {
  const codes = await asUser((sys) => {
    const attempt = (soft: number, hard: number): string => {
      try {
        sys.setrlimit('nofile', { soft, hard });
        return 'ok';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    return [attempt(100, 200), attempt(200, 200), attempt(100, 201), attempt(300, 200)];
  });
  expect(codes).toEqual(['ok', 'ok', 'EPERM', 'EINVAL']);
});
