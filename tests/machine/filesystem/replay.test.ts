import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { text, utf8 } from '../../../sim/base/bytes.ts';
import type { Sys } from '../../../sim/kernel/sys.ts';
import { testMachine } from '../../../sim/testing/machine.ts';
import { type Caller, GROUND, type Operation, sequence, statText } from './operations.ts';
import { LENGTH, RECORDED, unpack } from './recording.ts';

const recorded = unpack(JSON.parse(readFileSync(RECORDED, 'utf8')));

it('answers random calls of several users as Linux does', async () => {
  const machine = await testMachine();
  const differences: string[] = [];
  for (const [seed, expected] of recorded.entries()) {
    const calls = sequence(seed, LENGTH);
    const answers = await machine.run((sys) => runAll(sys, calls));
    const at = answers.findIndex((answer, i) => answer !== expected[i]);
    if (at >= 0) differences.push(`${seed}/${at} ${JSON.stringify(calls[at])}: ${answers[at]}, on Linux ${expected[at]}`);
  }
  expect(differences).toEqual([]);
}, 60_000);

async function runAll(sys: Sys, calls: ReturnType<typeof sequence>): Promise<string[]> {
  sys.umask(0o022);
  sys.sigaction('SIGCHLD', 'ignore');
  for (const path of GROUND) {
    sys.mkdir(path);
    sys.chmod(path, 0o1777);
  }
  const answers: string[] = [];
  let caller: Caller | undefined;
  let handOver: ((operation: Operation | undefined) => void) | undefined;
  let answered: ((answer: string) => void) | undefined;
  for (const call of calls) {
    if (call.caller !== caller) {
      handOver?.(undefined);
      caller = call.caller;
      const ready = new Promise<void>((isReady) => {
        const { uid, gid, groups } = call.caller;
        sys.fork(async (child) => {
          child.setgroups(groups);
          child.setgid(gid);
          child.setuid(uid);
          for (;;) {
            const next = new Promise<Operation | undefined>((resolve) => {
              handOver = resolve;
            });
            isReady();
            const operation = await next;
            if (!operation) return 0;
            const done = answered;
            const answer = await answerTo(child, operation).catch((error) => (error as { code?: string }).code ?? String(error));
            done?.(answer);
          }
        });
      });
      await ready;
    }
    answers.push(
      await new Promise<string>((resolve) => {
        answered = resolve;
        handOver?.(call.operation);
      }),
    );
    await Promise.resolve();
  }
  handOver?.(undefined);
  removeAll(sys, GROUND[0]);
  return answers;
}

function removeAll(sys: Sys, path: string): void {
  if (sys.lstat(path).type !== 'directory') return sys.unlink(path);
  for (const { name } of sys.readdir(path)) removeAll(sys, `${path}/${name}`);
  sys.rmdir(path);
}

async function answerTo(sys: Sys, operation: Operation): Promise<string> {
  const { path } = operation;
  switch (operation.call) {
    case 'open': {
      const fd = sys.open(path, { ...operation.flags, nonBlock: true }, operation.mode);
      if (operation.flags.write) await sys.write(fd, utf8(operation.text));
      sys.close(fd);
      return 'ok';
    }
    case 'read': {
      const fd = sys.open(path, { read: true });
      try {
        return text(await sys.read(fd));
      } finally {
        sys.close(fd);
      }
    }
    case 'readdir':
      return sys
        .readdir(path)
        .map(({ name }) => name)
        .sort()
        .join(' ');
    case 'readlink':
      return sys.readlink(path);
    case 'stat':
    case 'lstat': {
      const stat = sys[operation.call](path);
      return statText({ ...stat, size: stat.type === 'symlink' ? 0 : stat.size });
    }
    case 'mkdir':
    case 'chmod':
      sys[operation.call](path, operation.mode);
      return 'ok';
    case 'unlink':
    case 'rmdir':
      sys[operation.call](path);
      return 'ok';
    case 'rename':
    case 'link':
    case 'symlink':
      sys[operation.call](path, operation.to);
      return 'ok';
    case 'chown':
      sys.chown(path, operation.uid, operation.gid, operation.follow);
      return 'ok';
  }
}
