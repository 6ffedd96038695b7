import { expect } from 'vitest';
import type { Program } from '../kernel/sys.ts';
import { print, printError, readAll } from '../libc/stdio.ts';
import type { DaemonLab } from './daemon-lab.ts';

/** A container's program that does what its first argument says. */
export const app: Program = async (sys, argv) => {
  const [, verb, code] = argv;
  if (verb === 'say') {
    await print(sys, 'out\n');
    await printError(sys, 'err\n');
    return 0;
  }
  if (verb === 'groups') {
    await print(sys, `${sys.credentials().groups.join(' ')}\n`);
    return 0;
  }
  if (verb === 'cat') {
    await sys.write(1, await readAll(sys, 0));
    return 0;
  }
  if (verb === 'tty') {
    for (;;) {
      await sys.read(0);
      await print(sys, `${sys.isatty(0)} ${sys.winsize(0).cols}\n`);
    }
  }
  if (verb === 'exit') return Number(code);
  if (verb === 'term') {
    await new Promise<void>((resolve) => sys.sigaction('SIGTERM', () => resolve()));
    return 7;
  }
  for (;;) await sys.sleep(1_000_000);
};

/** Makes a container from `box`. @returns its ID */
export const create = async (lab: DaemonLab, name: string, Cmd: string[], HostConfig = {}) => {
  const made = await lab.request('POST', `/v1.50/containers/create?name=${name}`, { Image: 'box', Cmd, HostConfig });
  expect(made.status, made.body).toBe(201);
  return (JSON.parse(made.body) as { Id: string }).Id;
};
