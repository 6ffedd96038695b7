import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { readTextIfAny } from '../../libc/files.ts';
import { groupByName, groupsOf, userByName } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { setting, settings, type Unit } from './unit.ts';
import { expandCommand, words } from './unit-file.ts';

/** What systemd gives every service (systemd.exec(5), "Environment variables in spawned processes"). */
const BASE_ENVIRONMENT = { LANG: 'C.UTF-8', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };

/** systemd.exec(5): exit statuses of children that did not get as far as their program. */
const EXIT_CHDIR = 200;
const EXIT_EXEC = 203;
const EXIT_USER = 217;

export function environmentOf(sys: Sys, unit: Unit): Record<string, string> {
  const env: Record<string, string> = { ...BASE_ENVIRONMENT };
  const add = (assignment: string) => {
    const at = assignment.indexOf('=');
    if (at > 0) env[assignment.slice(0, at)] = assignment.slice(at + 1);
  };
  for (const line of settings(unit, 'Service', 'Environment')) words(line).forEach(add);
  for (const file of settings(unit, 'Service', 'EnvironmentFile')) {
    const lines = (readTextIfAny(sys, file.replace(/^-/, '')) ?? '').split('\n');
    for (const line of lines) if (!/^\s*[#;]/.test(line)) add(line.trim().replace(/=["'](.*)["']$/, '=$1'));
  }
  return env;
}

/** A command line of a unit, its prefixes taken off. `mayFail`: begun with `-`, so that its failure does not count. */
export function commandOf(line: string, env: Readonly<Record<string, string>>): { argv: string[]; mayFail: boolean } {
  const prefix = /^[-@:+!]*/.exec(line)?.[0] ?? '';
  return { argv: expandCommand(line.slice(prefix.length), env), mayFail: prefix.includes('-') };
}

export interface ServiceProcess {
  readonly unit: Unit;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where its standard output and error go. */
  readonly output: number;
  /** Sockets for descriptors 3, 4, … */
  readonly sockets: readonly number[];
}

/** Forks a child in the unit's cgroup, session and user, and has it run the command. Returns its pid. */
export function startProcess(sys: Sys, { unit, argv, env, output, sockets }: ServiceProcess): number {
  return sys.fork(async (child) => {
    const fail = async (what: string, status: number) => {
      await printError(child, `${unit.name}: ${what}\n`);
      return status;
    };
    child.setsid();
    child.cgroup(`/system.slice/${unit.name}`);
    child.dup2(child.open('/dev/null', { read: true }), 0);
    child.dup2(output, 1);
    child.dup2(output, 2);
    handOver(child, sockets);
    for (const [signal] of [['SIGTERM'], ['SIGINT'], ['SIGHUP'], ['SIGPIPE']] as const) child.sigaction(signal, 'default');
    const userName = setting(unit, 'Service', 'User');
    if (userName !== undefined) {
      const user = userByName(child, userName);
      if (!user) return fail('Failed to determine user credentials: No such process', EXIT_USER);
      child.setgroups(groupsOf(child, user));
      child.setgid(groupByName(child, setting(unit, 'Service', 'Group') ?? '')?.gid ?? user.gid);
      child.setuid(user.uid);
    }
    try {
      child.chdir(setting(unit, 'Service', 'WorkingDirectory') ?? '/');
    } catch (error) {
      if (isErrno(error)) return fail(`Changing to the requested working directory failed: ${strerror(error.code)}`, EXIT_CHDIR);
      throw error;
    }
    try {
      const activation: Record<string, string> = sockets.length
        ? { LISTEN_PID: String(child.pid), LISTEN_FDS: String(sockets.length) }
        : {};
      return await child.exec(argv[0] ?? '', argv, { ...env, ...activation });
    } catch (error) {
      if (!isErrno(error)) throw error;
      return fail(`Unable to locate executable '${argv[0]}': ${strerror(error.code)}`, EXIT_EXEC);
    }
  });
}

function handOver(child: Sys, sockets: readonly number[]): void {
  const above = 1 + Math.max(3 + sockets.length, ...child.descriptors());
  sockets.forEach((fd, i) => {
    child.dup2(fd, above + i);
  });
  for (const fd of child.descriptors()) if (fd > 2 && fd < above) child.close(fd);
  sockets.forEach((_, i) => {
    child.dup2(above + i, 3 + i);
    child.setCloseOnExec(3 + i, false);
    child.close(above + i);
  });
}
