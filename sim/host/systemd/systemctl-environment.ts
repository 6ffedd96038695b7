import type { Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import { type Call, noManager } from './systemctl-call.ts';

/** `systemctl show-environment`: the variables that the manager gives to services. */
export async function showEnvironment(sys: Sys): Promise<number> {
  const response = await askManager(sys, { verb: 'environment', set: [], unset: [] });
  if (!response?.environment) return noManager(sys);
  await print(sys, response.environment.map((assignment) => `${assignment}\n`).join(''));
  return 0;
}

/** `set-environment NAME=VALUE…` and `unset-environment NAME…`. */
export async function changeEnvironment(sys: Sys, { verb, words }: Call): Promise<number> {
  const set = verb === 'set-environment';
  const doing = set ? 'set' : 'unset';
  if (words.some((word) => !(set ? /^[A-Za-z_]\w*=/ : /^[A-Za-z_]\w*(=.*)?$/).test(word))) {
    await printError(sys, `Failed to ${doing} environment: Invalid environment ${set ? 'assignments' : 'variable names or assignments'}\n`);
    return 1;
  }
  const response = await askManager(sys, { verb: 'environment', set: set ? words : [], unset: set ? [] : words });
  if (!response) return noManager(sys);
  if (!response.denied) return 0;
  await printError(sys, `Failed to ${doing} environment: Interactive authentication required.\n`);
  return 1;
}

/** `systemctl cancel [JOB…]`: jobs that have not come to their turn; without numbers, all of them. */
export async function cancel(sys: Sys, { words }: Call): Promise<number> {
  const response = await askManager(sys, { verb: 'cancel', jobs: words.map(Number) });
  if (!response) return noManager(sys);
  if (response.denied) {
    await printError(sys, 'Failed to clear jobs: Interactive authentication required.\n');
    return 1;
  }
  for (const id of response.failed ?? []) await printError(sys, `Failed to cancel job ${id}, ignoring: Job ${id} does not exist.\n`);
  return response.failed?.length ? 1 : 0;
}
