import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, writeText } from '../../libc/files.ts';
import { thread } from '../../libc/thread.ts';
import { cgroupProcesses } from './cgroup.ts';
import type { ControlRequest, ControlResponse, TransientOutcome } from './control.ts';
import { invocationId } from './invocation-id.ts';
import type { Manager } from './manager.ts';
import { enter } from './runtime.ts';
import { cgroupOf } from './slice.ts';
import { TRANSIENT_DIRECTORY } from './unit.ts';
import { checkValue } from './unit-values.ts';

/** How often a scope is looked at: nobody tells of the end of processes that are not systemd's own children. */
const LOOK = 100_000;

/** systemd-run: makes the units, starts one of them, and waits for its end if asked to. */
export async function runTransient(
  sys: Sys,
  manager: Manager,
  { files, start, wait, block, stdio }: Extract<ControlRequest, { verb: 'transient' }>,
): Promise<ControlResponse> {
  for (const { name, text } of files) {
    if (manager.load(name).load !== 'not-found' || manager.isBusy(name))
      return { error: `Unit ${name} was already loaded or has a fragment file.` };
    const type = /^Type=(.*)$/m.exec(text)?.[1];
    if (type !== undefined && checkValue('Service', 'Type', type).said.length) return { error: `Invalid Type setting: ${type}` };
  }
  makeDirectories(sys, TRANSIENT_DIRECTORY);
  for (const { name, text } of files) writeText(sys, `${TRANSIENT_DIRECTORY}/${name}`, text);
  const unit = manager.load(start);
  const state = manager.runtimeOf(unit);
  if (stdio !== undefined) manager.serviceOf(unit).stdio = stdio;
  const over = manager.over(start);
  const job = manager.start(start);
  if (start.endsWith('.scope')) watchScope(sys, manager, start);
  if (!block) return { transient: outcome() };
  const result = await job;
  if (result.failure && !wait) return { jobs: [result] };
  if (wait && manager.isUp(start)) await over;
  return { transient: outcome() };

  function outcome(): TransientOutcome {
    return {
      invocation: invocationId(sys, unit.name, state),
      ended: wait,
      result: state.result,
      exit: state.exit,
      runtime: state.inactiveEnter - state.inactiveExit,
    };
  }
}

/** A scope is over when its last process is. */
function watchScope(sys: Sys, manager: Manager, name: string): void {
  thread(async () => {
    do await sys.sleep(LOOK);
    while (cgroupProcesses(sys, cgroupOf(name)).length > 0);
    const state = manager.others.get(name);
    if (state?.active !== 'active') return;
    enter(state, 'inactive', 'dead', sys.now());
    manager.dropTransient();
  });
}
