import { isErrno } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { readTextIfAny } from './files.ts';

/** A setting of /etc/login.defs (login.defs(5)); undefined where it is not set or the file is not there. */
export function loginDef(sys: Sys, name: string): string | undefined {
  const found = new RegExp(`^${name}\\s+(.*?)\\s*$`, 'm').exec(textOf(sys, '/etc/login.defs'))?.[1];
  return found?.replace(/^"(.*)"$/, '$1');
}

/** A setting that is a number, octal with a leading zero. */
export function loginNumber(sys: Sys, name: string, otherwise: number): number {
  const value = loginDef(sys, name);
  if (value === undefined || !/^\d+$/.test(value)) return otherwise;
  return value.startsWith('0') ? Number.parseInt(value, 8) : Number(value);
}

const WITHOUT_FILE = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Where a new session looks for programs: ENV_SUPATH for root, else ENV_PATH. */
export function loginPath(sys: Sys, uid: number): string {
  return (loginDef(sys, uid === 0 ? 'ENV_SUPATH' : 'ENV_PATH') ?? WITHOUT_FILE).replace(/^PATH=/, '');
}

/** What a session gets from files: pam_env's /etc/environment and /etc/default/locale; Red Hat's /etc/locale.conf. */
export function sessionVariables(sys: Sys): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const path of ['/etc/locale.conf', '/etc/environment', '/etc/default/locale'])
    for (const [, name = '', value = ''] of textOf(sys, path).matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)=(.*?)\s*$/gm))
      variables[name] = value.replace(/^(["'])(.*)\1$/, '$2');
  return variables;
}

function textOf(sys: Sys, path: string): string {
  try {
    return readTextIfAny(sys, path) ?? '';
  } catch (error) {
    if (isErrno(error)) return '';
    throw error;
  }
}
