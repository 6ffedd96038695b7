import { isErrno, strerror } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, readText, removeTree } from '../../libc/files.ts';
import { groupByName, groupsOf, userById, userByName } from '../../libc/passwd.ts';
import { findInPath } from '../../libc/spawn.ts';
import { printError } from '../../libc/stdio.ts';
import { limitCgroup } from './resource-settings.ts';
import { cgroupOf } from './slice.ts';
import { setting, settings, type Unit } from './unit.ts';
import { bool, expandCommand, words } from './unit-file.ts';
import type { Host } from './unit-host.ts';

/** What systemd gives every service (systemd.exec(5), "Environment variables in spawned processes"). */
const BASE_ENVIRONMENT = { LANG: 'C.UTF-8', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin', USER: 'root' };

/** What `systemctl show-environment` shows. */
export const managerEnvironment = (own: ReadonlyMap<string, string>): string[] => [
  `LANG=${BASE_ENVIRONMENT.LANG}`,
  `PATH=${BASE_ENVIRONMENT.PATH}`,
  ...own.values(),
];

/** systemd.exec(5): exit statuses of children that did not get as far as their program. */
const EXIT_CHDIR = 200;
const EXIT_EXEC = 203;
const EXIT_STDIN = 208;
const EXIT_STDOUT = 209;
const EXIT_GROUP = 216;
const EXIT_USER = 217;

/** The variables of a unit's processes. @throws SysError when a file of `EnvironmentFile=` without `-` cannot be read. */
export function environmentOf({ sys, environment }: Pick<Host, 'sys' | 'environment'>, unit: Unit): Record<string, string> {
  const env: Record<string, string> = { ...BASE_ENVIRONMENT };
  const add = (assignment: string) => {
    const at = assignment.indexOf('=');
    if (at > 0) env[assignment.slice(0, at)] = assignment.slice(at + 1);
  };
  for (const assignment of environment.values()) add(assignment);
  for (const line of settings(unit, 'Service', 'Environment')) words(line).forEach(add);
  for (const file of settings(unit, 'Service', 'EnvironmentFile')) {
    try {
      for (const line of environmentLines(readText(sys, file.replace(/^-/, '')))) add(line);
    } catch (error) {
      if (!isErrno(error) || !file.startsWith('-')) throw error;
    }
  }
  for (const name of settings(unit, 'Service', 'UnsetEnvironment').flatMap(words)) delete env[name];
  return env;
}

/** Assignments of an environment file: `\` joins lines, quotes are taken off, `#` and `;` begin comments (systemd.exec(5)). */
export function environmentLines(text: string): string[] {
  const lines = text
    .replace(/\\\n/g, '')
    .split('\n')
    .map((line) => line.trim());
  return lines.flatMap((line) => {
    const [, name, value = ''] = /^([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    return [
      `${name}=${value.replace(/^"((?:[^"\\]|\\.)*)"$|^'([^']*)'$/, (_, double?: string, single?: string) => double?.replace(/\\(["\\$`])/g, '$1') ?? single ?? '')}`,
    ];
  });
}

/** A command line of a unit, its prefixes taken off. `written`: its arguments before variables are put in. `mayFail`: begun with `-`, so that its failure does not count. */
export function commandOf(
  line: string,
  env: Readonly<Record<string, string>>,
): { argv: string[]; path: string; mayFail: boolean; written: string[] } {
  const prefix = /^[-@:+!|]*/.exec(line)?.[0] ?? '';
  const all = prefix.includes(':') ? words(line.slice(prefix.length)) : expandCommand(line.slice(prefix.length), env);
  const [path = '', ...rest] = all;
  const [, ...written] = words(line.slice(prefix.length));
  return { argv: prefix.includes('@') ? rest : all, path, mayFail: prefix.includes('-'), written };
}

export interface ServiceProcess {
  readonly unit: Unit;
  readonly path: string;
  readonly argv: readonly string[];
  readonly invocation: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its standard output and error go when they go to the journal. */
  readonly output: number;
  /** The process whose standard input, output and error it gets. */
  readonly stdio?: number | undefined;
  /** Sockets for descriptors 3, 4, … */
  readonly sockets: readonly number[];
  /** The write end of a pipe that closes when the program runs; bytes come when it does not. */
  readonly started?: number | undefined;
}

/** Forks a child in the unit's cgroup, session and user, and has it run the command. Returns its pid. */
export function startProcess(sys: Sys, { unit, path, argv, invocation, env, output, stdio, sockets, started }: ServiceProcess): number {
  return sys.fork(async (child) => {
    child.setsid();
    child.cgroup(cgroupOf(unit.name));
    limitCgroup(child, unit);
    child.dup2(output, 1);
    child.dup2(output, 2);
    const told = handOver(child, sockets, started);
    if (told !== undefined) child.setCloseOnExec(told, true);
    const fail = async (what: string, step: string, reason: string, status: number) => {
      await printError(child, `${unit.name}: ${what}: ${reason}\n${unit.name}: Failed at step ${step} spawning ${path}: ${reason}\n`);
      if (told !== undefined) await child.write(told, Uint8Array.of(status));
      return status;
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGCHLD'] as const) child.sigaction(signal, 'default');
    child.sigaction('SIGPIPE', bool(setting(unit, 'Service', 'IgnoreSIGPIPE') ?? 'yes') === false ? 'default' : 'ignore');
    const { LANG = '', PATH = '', USER = 'root', ...own } = env;
    const pressure = `/sys/fs/cgroup${cgroupOf(unit.name)}/memory.pressure`;
    const set: Record<string, string> = {
      ...{ LANG, PATH, USER, INVOCATION_ID: invocation, SYSTEMD_EXEC_PID: String(child.pid) },
      ...{ MEMORY_PRESSURE_WATCH: pressure, MEMORY_PRESSURE_WRITE: 'c29tZSAyMDAwMDAgMjAwMDAwMAA=', ...own },
    };
    try {
      if (stdio === undefined) {
        const nothing = child.open('/dev/null', { read: true });
        child.dup2(nothing, 0);
        child.close(nothing);
      } else
        for (const fd of [0, 1, 2]) {
          const from = child.open(`/proc/${stdio}/fd/${fd}`, fd ? { write: true, append: true } : { read: true });
          child.dup2(from, fd);
          child.close(from);
        }
    } catch (error) {
      if (!isErrno(error)) throw error;
      return fail('Failed to set up standard input', 'STDIN', strerror(error.code), EXIT_STDIN);
    }
    try {
      redirect(child, unit);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return fail('Failed to set up standard output', 'STDOUT', strerror(error.code), EXIT_STDOUT);
    }
    const mask = setting(unit, 'Service', 'UMask');
    child.umask(mask === undefined ? 0o022 : Number.parseInt(mask, 8));
    const { directories, variables, failed } = makeOwnDirectories(child, unit);
    if (failed) return fail(`Failed to set up special execution directory in ${failed.base}`, failed.step, failed.reason, failed.status);
    Object.assign(set, variables);
    const groupName = setting(unit, 'Service', 'Group');
    const group =
      groupName === undefined
        ? undefined
        : (groupByName(child, groupName)?.gid ?? (/^\d+$/.test(groupName) ? Number(groupName) : undefined));
    if (groupName !== undefined && group === undefined)
      return fail('Failed to determine group credentials', 'GROUP', 'No such process', EXIT_GROUP);
    const userName = setting(unit, 'Service', 'User');
    if (userName !== undefined) {
      const user = userByName(child, userName) ?? (/^\d+$/.test(userName) ? userById(child, Number(userName)) : undefined);
      if (!user) return fail('Failed to determine user credentials', 'USER', 'No such process', EXIT_USER);
      for (const made of directories) child.chown(made, user.uid, group ?? user.gid);
      const more = settings(unit, 'Service', 'SupplementaryGroups')
        .flatMap(words)
        .flatMap((name) => groupByName(child, name)?.gid ?? []);
      Object.assign(set, { HOME: user.home, LOGNAME: user.name, USER: user.name, SHELL: user.shell });
      child.setgroups([...new Set([...groupsOf(child, user), ...more])]);
      child.setgid(group ?? user.gid);
      child.setuid(user.uid);
    } else if (group !== undefined) child.setgid(group);
    const directory = setting(unit, 'Service', 'WorkingDirectory') ?? '/';
    try {
      child.chdir(directory.replace(/^-/, '').replace(/^~$/, set.HOME ?? '/root'));
    } catch (error) {
      if (!isErrno(error)) throw error;
      if (!directory.startsWith('-'))
        return fail('Changing to the requested working directory failed', 'CHDIR', strerror(error.code), EXIT_CHDIR);
    }
    const program = path.includes('/') ? path : (findInPath(child, path, set.PATH) ?? path);
    try {
      if (sockets.length) Object.assign(set, { LISTEN_PID: String(child.pid), LISTEN_FDS: String(sockets.length) });
      return await child.exec(program, argv, set);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return fail(
        error.code === 'ENOENT' ? `Unable to locate executable '${path}'` : 'Failed to execute command',
        'EXEC',
        strerror(error.code),
        EXIT_EXEC,
      );
    }
  });
}

/** StandardOutput= and StandardError=, where they are not the journal. */
function redirect(child: Sys, unit: Unit): void {
  const output = setting(unit, 'Service', 'StandardOutput') ?? 'journal';
  const error = setting(unit, 'Service', 'StandardError') ?? 'inherit';
  for (const [fd, where] of [
    [1, output],
    [2, error === 'inherit' ? output : error],
  ] as const) {
    const file = /^(file|append|truncate):(.*)$/.exec(where);
    if (where === 'null') child.dup2(child.open('/dev/null', { write: true }), fd);
    else if (file?.[2])
      child.dup2(
        child.open(file[2], { write: true, create: true, append: file[1] === 'append', truncate: file[1] === 'truncate' }, 0o644),
        fd,
      );
  }
}

/** Where each setting's directories are, the variable that tells of them, and the step and exit status when they cannot be made. */
const OWN_DIRECTORIES = [
  { key: 'RuntimeDirectory', base: '/run', step: 'RUNTIME_DIRECTORY', status: 233 },
  { key: 'StateDirectory', base: '/var/lib', step: 'STATE_DIRECTORY', status: 238 },
  { key: 'CacheDirectory', base: '/var/cache', step: 'CACHE_DIRECTORY', status: 239 },
  { key: 'LogsDirectory', base: '/var/log', step: 'LOGS_DIRECTORY', status: 240 },
  { key: 'ConfigurationDirectory', base: '/etc', step: 'CONFIGURATION_DIRECTORY', status: 241 },
] as const;

interface OwnDirectories {
  readonly directories: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  readonly failed?: { readonly base: string; readonly step: string; readonly status: number; readonly reason: string };
}

/** RuntimeDirectory=, StateDirectory= and so on: what was made, and the variables (named as the steps) that tell the service of it. */
function makeOwnDirectories(child: Sys, unit: Unit): OwnDirectories {
  const directories: string[] = [];
  const variables: Record<string, string> = {};
  for (const { key, base, step, status } of OWN_DIRECTORIES) {
    const paths = settings(unit, 'Service', key)
      .flatMap(words)
      .map((name) => `${base}/${name}`);
    if (paths.length === 0) continue;
    const mode = Number.parseInt(setting(unit, 'Service', `${key}Mode`) ?? '755', 8);
    try {
      for (const path of paths) {
        makeDirectories(child, path);
        child.chmod(path, mode);
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
      return { directories, variables, failed: { base, step, status, reason: strerror(error.code) } };
    }
    directories.push(...paths);
    variables[step] = paths.join(':');
  }
  return { directories, variables };
}

/** What a service that is over leaves behind of `RuntimeDirectory=`: nothing, unless it says otherwise. */
export function removeRuntimeDirectories(sys: Sys, unit: Unit): void {
  if (bool(setting(unit, 'Service', 'RuntimeDirectoryPreserve') ?? 'no') !== false) return;
  for (const name of settings(unit, 'Service', 'RuntimeDirectory').flatMap(words)) removeTree(sys, `/run/${name}`);
}

/** Puts the sockets at 3, 4, … and closes all else. Returns where `keep` is now. */
function handOver(child: Sys, sockets: readonly number[], keep: number | undefined): number | undefined {
  const above = 1 + Math.max(3 + sockets.length, ...child.descriptors());
  const held = keep === undefined ? [...sockets] : [...sockets, keep];
  held.forEach((fd, i) => {
    child.dup2(fd, above + i);
  });
  for (const fd of child.descriptors()) if (fd > 2 && fd < above) child.close(fd);
  sockets.forEach((_, i) => {
    child.dup2(above + i, 3 + i);
    child.setCloseOnExec(3 + i, false);
    child.close(above + i);
  });
  return keep === undefined ? undefined : above + sockets.length;
}
