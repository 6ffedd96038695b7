import type { PasswdEntry } from '../../libc/passwd.ts';
import { type Sudoers, setting } from './sudoers.ts';

/** Variables that env_reset leaves (sudo -V, as root): terminal, language, and what is harmless. */
const KEPT = [
  ...['COLORS', 'DISPLAY', 'HOSTNAME', 'KRB5CCNAME', 'LANG', 'LANGUAGE', 'LS_COLORS', 'PS1', 'PS2', 'TERM', 'TZ', 'XAUTHORITY'],
  ...['XAUTHORIZATION', 'XDG_CURRENT_DESKTOP', 'COLORTERM', 'LINGUAS'],
];

export interface EnvironmentRequest {
  readonly own: Readonly<Record<string, string>>;
  readonly sudoers: Pick<Sudoers, 'defaults'>;
  readonly caller: { readonly name: string; readonly uid: number; readonly gid: number; readonly shell: string };
  readonly target: PasswdEntry;
  readonly login: boolean;
  /** -E, or the names given to --preserve-env. */
  readonly preserve: boolean | readonly string[];
  readonly setHome: boolean;
  readonly command: string;
  /** NAME=value before the command. */
  readonly assigned: Readonly<Record<string, string>>;
}

/** The command's environment: sudoers(5), "Command environment". */
export function commandEnvironment(request: EnvironmentRequest): Record<string, string> {
  const { own, target, caller, login, preserve } = request;
  const list = `${setting(request.sudoers, 'env_keep') ?? ''}`.split(/\s+/);
  const kept = [...KEPT, ...list, ...(typeof preserve === 'object' ? preserve : [])];
  const all = (preserve === true || setting(request.sudoers, 'env_reset') === false) && !login;
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(own))
    if (all || kept.includes(name) || (name.startsWith('LC_') && !/[%/]/.test(value))) env[name] = value;
  const path = setting(request.sudoers, 'secure_path');
  env.PATH = typeof path === 'string' ? path : (own.PATH ?? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
  if (!all || own.MAIL === undefined) env.MAIL = `/var/mail/${target.name}`;
  env.TERM ??= 'unknown';
  env.LOGNAME = env.USER = target.name;
  if (!all || request.setHome || own.HOME === undefined) env.HOME = target.home;
  env.SHELL = login || !all ? target.shell : (own.SHELL ?? target.shell);
  Object.assign(env, {
    SUDO_COMMAND: request.command,
    SUDO_USER: caller.name,
    SUDO_UID: String(caller.uid),
    SUDO_GID: String(caller.gid),
  });
  return { ...env, ...request.assigned };
}
