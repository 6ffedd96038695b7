import { type Errno, isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { signalNumber } from '../../libc/signal-numbers.ts';
import { findInPath } from '../../libc/spawn.ts';
import { print, printError } from '../../libc/stdio.ts';
import type { TransientOutcome } from './control.ts';
import { askManager } from './control-client.ts';
import { cgroupOf } from './slice.ts';
import { noManager } from './systemctl-call.ts';
import { failed } from './systemctl-jobs.ts';
import { SYSTEMD_RUN_HELP } from './systemd-run-help.ts';
import { parseSystemdRun, type RunCall } from './systemd-run-options.ts';
import { span } from './time-words.ts';
import { described, PropertyError, serviceText, timerText } from './transient-unit.ts';
import { escapeName, isUnitName } from './unit-name.ts';
import { systemdVersion } from './version.ts';

/** systemd-run(1): a command as a unit that is gone when it is over. */
export const main: Program = async (sys, argv) => {
  const call = parseSystemdRun(argv.slice(1));
  if (call === 'help' || call === 'version') {
    await print(sys, call === 'help' ? SYSTEMD_RUN_HELP : systemdVersion(sys).text);
    return 0;
  }
  if (typeof call === 'string') return fail(sys, call);
  const [program] = call.command;
  const path = program === undefined ? undefined : findInPath(sys, program);
  const reason = path === undefined ? 'ENOENT' : whyNot(sys, path);
  if (program !== undefined && reason !== undefined) return fail(sys, `Failed to find executable ${program}: ${strerror(reason)}\n`);
  const command = path === undefined ? [] : [path, ...call.command.slice(1)];
  const name = await unitName(sys, call);
  if (!call.scope && isUnitName(name) && !(call.timer.length ? /\.(service|timer)$/ : /\.service$/).test(name))
    return fail(sys, 'Failed to start transient service unit: Cannot set property ExecStart, or unknown property.\n');
  try {
    return await (call.scope ? runScope(sys, call, name, command) : runService(sys, call, name, command));
  } catch (error) {
    if (!(error instanceof PropertyError)) throw error;
    return fail(sys, `${error.message}\n`);
  }
};

async function runService(sys: Sys, call: RunCall, typed: string, command: readonly string[]): Promise<number> {
  const stem = typed.replace(/\.(service|timer)$/, '');
  const timed = call.timer.length > 0;
  const service = { name: `${stem}.service`, text: command.length ? serviceText(sys, call, command) : '' };
  const timer = { name: `${stem}.timer`, text: timed ? timerText(sys, call, command) : '' };
  const start = timed ? timer.name : service.name;
  const files = [service, timer].filter(({ text }) => text);
  const response = await askManager(sys, {
    ...{ verb: 'transient', files, start, wait: call.wait || call.pipe, block: !call.noBlock },
    ...(call.pipe ? { stdio: sys.pid } : {}),
  });
  if (!response) return noManager(sys);
  const refusal = `Failed to start transient ${timed ? 'timer' : 'service'} unit: `;
  if (response.denied) return fail(sys, `${refusal}Interactive authentication required.\n`);
  if (response.error !== undefined) return fail(sys, `${refusal}${response.error}\n`);
  for (const outcome of response.jobs ?? []) if (outcome.failure) return failed(sys, 'start', outcome, call.quiet);
  const said = timed
    ? `Running timer as unit: ${timer.name}\nWill run service as unit: ${service.name}\n`
    : `Running as unit: ${service.name}${call.pipe ? '' : `; invocation ID: ${response.transient?.invocation ?? ''}`}\n`;
  // What a service writes to the terminal comes after this line; it is held until then.
  if (!call.quiet && !call.pipe) await printError(sys, said);
  if (!response.transient?.ended) return 0;
  return tellEnd(sys, call, call.pipe ? said : '', response.transient);
}

async function tellEnd(sys: Sys, { quiet }: RunCall, before: string, { result, exit, runtime }: TransientOutcome): Promise<number> {
  const text = exit
    ? `Main processes terminated with: code=${exit.kind === 'exited' ? `exited/status=${exit.code}` : `killed/status=${exit.kind === 'signaled' ? signalNumber(exit.signal) : 0}`}\n`
    : '';
  const least = (micros: number): string => span(Math.max(1000, micros));
  if (!quiet)
    await printError(
      sys,
      `${before}Finished with result: ${result}\n${text}Service runtime: ${least(runtime)}\nCPU time consumed: ${least(Math.floor(runtime / 2))}\n`,
    );
  if (result === 'success') return 0;
  if (result === 'exit-code' && exit?.kind === 'exited' && exit.code > 0) return exit.code;
  return result === 'signal' ? 255 : 1;
}

/** The command runs here, as a child of whoever called; only its cgroup is the unit's. */
async function runScope(sys: Sys, call: RunCall, typed: string, command: readonly string[]): Promise<number> {
  const name = typed.endsWith('.scope') ? typed : `${typed.replace(/\.service$/, '')}.scope`;
  const text = `[Unit]\nDescription=${call.description ?? described(command)}\n\n[Scope]\n`;
  const response = await askManager(sys, { verb: 'transient', files: [{ name, text }], start: name, wait: false, block: true });
  if (!response) return noManager(sys);
  if (response.denied) return fail(sys, 'Failed to start transient scope unit: Interactive authentication required.\n');
  if (response.error !== undefined) return fail(sys, `Failed to start transient scope unit: ${response.error}\n`);
  sys.cgroup(cgroupOf(name));
  if (!call.quiet) await printError(sys, `Running as unit: ${name}; invocation ID: ${response.transient?.invocation ?? ''}\n`);
  return sys.exec(command[0] ?? '', command, sys.env);
}

async function unitName(sys: Sys, { unit, wait, pipe }: RunCall): Promise<string> {
  if (unit === undefined) {
    if (wait || pipe) return `run-u${sys.pid}.service`;
    return `run-r${[...sys.random(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}.service`;
  }
  const escaped = escapeName(unit);
  if (escaped !== unit)
    await printError(sys, `Invalid unit name "${unit}" escaped as "${escaped}" (maybe you should use systemd-escape?).\n`);
  return escaped;
}

async function fail(sys: Sys, text: string): Promise<number> {
  await printError(sys, text);
  return 1;
}

/** Why a file cannot be run; undefined for one that can. */
function whyNot(sys: Sys, path: string): Errno | undefined {
  try {
    if (sys.stat(path).type === 'directory') return 'EISDIR';
    sys.access(path, { execute: true });
    return undefined;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return error.code;
  }
}
