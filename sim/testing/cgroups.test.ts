import { expect, test } from 'vitest';
import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { makeDirectories, readTextIfAny, writeText } from '../libc/files.ts';
import { testMachine } from './machine.ts';

const GROUP = '/sys/fs/cgroup/box';

const idle = async (sys: Sys): Promise<number> => {
  await sys.sleep(1e9);
  return 0;
};

/** How many children a process of the group `/box/inner` gets. */
async function children(limits: Readonly<Record<string, string>>): Promise<{ count: number; refusals: string | undefined }> {
  const machine = await testMachine();
  return machine.run(async (sys) => {
    makeDirectories(sys, '/sys/fs/cgroup');
    sys.mount('cgroup2', '/sys/fs/cgroup', 'cgroup');
    for (const path of [GROUP, `${GROUP}/inner`]) sys.mkdir(path);
    for (const [name, value] of Object.entries(limits)) writeText(sys, `${GROUP}/${name}`, value);
    let count = 0;
    const pid = sys.fork(async (child) => {
      child.cgroup('/box/inner');
      try {
        for (; count < 20; count += 1) child.fork(idle);
      } catch (error) {
        if (!isErrno(error, 'EAGAIN')) throw error;
      }
      return 0;
    });
    await sys.waitpid(pid);
    return { count, refusals: readTextIfAny(sys, `${GROUP}/pids.events`) };
  });
}

test('pids.max holds for a group and for all below it, and refusals are counted', async () => {
  expect(await children({ 'pids.max': '5' })).toEqual({ count: 4, refusals: 'max 1\n' });
});

test('without a limit, or with max, there is none', async () => {
  expect(await children({})).toEqual({ count: 20, refusals: 'max 0\n' });
  expect(await children({ 'pids.max': 'max' })).toEqual({ count: 20, refusals: 'max 0\n' });
});

test('a login gets a session number from the kernel, once', async () => {
  const machine = await testMachine();
  await machine.run(async (sys) => {
    makeDirectories(sys, '/proc');
    sys.mount('proc', '/proc', 'proc');
    const facts = (): string => `${readTextIfAny(sys, '/proc/self/loginuid')} ${readTextIfAny(sys, '/proc/self/sessionid')}`;
    expect(facts()).toBe('4294967295 4294967295');
    writeText(sys, '/proc/self/loginuid', '1000');
    expect(facts()).toBe('1000 1');
    let seen = '';
    const pid = sys.fork((child) => {
      seen = `${readTextIfAny(child, '/proc/self/loginuid')} ${readTextIfAny(child, '/proc/self/sessionid')}`;
      child.setuid(1000);
      expect(() => writeText(child, '/proc/self/loginuid', '1001')).toThrow('Operation not permitted');
      return 0;
    });
    expect((await sys.waitpid(pid))?.status).toEqual({ kind: 'exited', code: 0 });
    expect(seen).toBe('1000 1');
  });
});
