import { isErrno, strerror } from '../../base/errno.ts';
import { groupByName, groupsOf, userById, userByName } from '../../libc/passwd.ts';
import { findInPath } from '../../libc/spawn.ts';
import { DEFAULT_PATH, identity } from '../accounts/identity.ts';
import { gnu, type Tool, type ToolDefinition } from '../tool.ts';

/** The letters stand for the long options and are no options themselves. */
const GROUP_OPTIONS = ['c', 'k', 'i', 's'] as const;

/** util-linux's setpriv(1): runs a program with other ids. Capabilities are not simulated. */
export const setpriv: ToolDefinition = {
  name: 'setpriv',
  usage: '[OPTION]... PROGRAM [ARG]...',
  about: 'Runs a program as another user, with other groups.',
  short: '',
  long: {
    'reuid=': 'u',
    'regid=': 'g',
    'clear-groups': 'c',
    'keep-groups': 'k',
    'init-groups': 'i',
    'groups=': 's',
    'reset-env': 'e',
    'no-new-privs': 'n',
  },
  stopAtOperand: true,
  async run(tool) {
    const { sys } = tool;
    const [program] = tool.args;
    if (program === undefined) return tool.complain('No program specified');
    if (GROUP_OPTIONS.filter((name) => tool.has(name)).length > 1)
      return tool.complain('mutually exclusive arguments: --clear-groups --keep-groups --init-groups --groups');
    if (tool.has('g') && !tool.has(...GROUP_OPTIONS))
      return tool.complain('--[re]gid requires --keep-groups, --clear-groups, --init-groups, or --groups');
    if (tool.has('i') && !tool.has('u')) return tool.complain('--init-groups requires --ruid or --reuid');
    try {
      setIds(tool);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return tool.complain(error.message);
    }
    const env = tool.has('e') ? freshEnvironment(tool) : sys.env;
    const complaint = (reason: string, status: number) => tool.complain(`failed to execute ${program}: ${reason}`, status);
    const path = findInPath(sys, program, env.PATH);
    if (path === undefined) return complaint('No such file or directory', 127);
    try {
      return await sys.exec(path, tool.args, env);
    } catch (error) {
      if (!isErrno(error)) throw error;
      return complaint(strerror(error.code), error.code === 'ENOENT' ? 127 : 126);
    }
  },
};

class Refused extends Error {}

/** Takes on the groups, the group and the user, in the order in which that is permitted. @throws Refused */
function setIds(tool: Tool): void {
  const { sys } = tool;
  const regid = tool.value('g');
  const reuid = tool.value('u');
  const gid = regid === undefined ? undefined : number(regid, groupByName(sys, regid)?.gid, `failed to parse regid: '${regid}'`);
  const user = reuid === undefined ? undefined : (userByName(sys, reuid) ?? userById(sys, Number(reuid)));
  const uid = reuid === undefined ? undefined : number(reuid, user?.uid, `failed to parse reuid: '${reuid}'`);
  const listed = tool.value('s')?.split(',');
  const named = listed?.map((name) => number(name, groupByName(sys, name)?.gid, `Invalid supplementary group id: '${name}'`));
  const groups = named ?? (tool.has('c') ? [] : tool.has('i') && user ? groupsOf(sys, user) : undefined);
  if (gid !== undefined) attempt('setresgid', () => sys.setgid(gid));
  if (groups) attempt('setgroups', () => sys.setgroups(groups));
  if (uid !== undefined) attempt('setresuid', () => sys.setuid(uid));
}

function number(word: string, found: number | undefined, complaint: string): number {
  if (found !== undefined) return found;
  if (!/^\d+$/.test(word)) throw new Refused(complaint);
  return Number(word);
}

function attempt(call: string, change: () => void): void {
  try {
    change();
  } catch (error) {
    if (!isErrno(error)) throw error;
    throw new Refused(`${call} failed: ${strerror(error.code)}`);
  }
}

/** As a login would have it; only TERM stays. */
function freshEnvironment({ sys }: Tool): Record<string, string> {
  const user = userById(sys, sys.credentials().uid);
  const { TERM } = sys.env;
  return {
    ...(TERM === undefined ? {} : { TERM }),
    ...(user ? identity(user, user.shell || '/bin/sh') : {}),
    PATH: user?.uid === 0 ? DEFAULT_PATH : '/usr/local/bin:/bin:/usr/bin',
  };
}

export const main = gnu(setpriv);
