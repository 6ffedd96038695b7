import { text } from '../base/bytes.ts';
import { isErrno, strerror } from '../base/errno.ts';
import type { Sys } from '../kernel/sys.ts';
import { setInitialVariables } from './initial-variables.ts';
import { evaluateText } from './interpreter/evaluate-text.ts';
import { runAsProcess } from './interpreter/subshell.ts';
import { type Invocation, parseInvocation } from './invocation.ts';
import type { Personality } from './personality.ts';
import { runInteractive } from './session/interactive.ts';
import { runStandardInput } from './session/standard-input.ts';
import { Shell } from './shell.ts';
import { defineComputed } from './special-parameters.ts';
import { runStartupFiles } from './startup.ts';
import { BASH, BASH_VERSION } from './version.ts';

/** A shell from its command line to its exit status. */
export async function runShell(sys: Sys, argv: readonly string[], personality: Personality): Promise<number> {
  const invocation = parseInvocation(argv);
  const terminal = sys.descriptors().includes(0) && sys.isatty(0) && sys.descriptors().includes(2) && sys.isatty(2);
  const interactive = invocation.interactive ?? (invocation.standardInput && invocation.command === undefined && terminal);
  const shell = new Shell(sys, personality, invocation.name, interactive ? 'interactive' : 'script');
  if (invocation.error !== undefined) return refuse(shell, argv[0] ?? 'bash', invocation);
  if (invocation.version || invocation.help) return introduce(shell, invocation);
  setUp(shell, invocation);
  return runAsProcess(shell, async () => {
    await importFunctions(shell);
    await runStartupFiles(shell, invocation);
    shell.readsStandardInput = invocation.standardInput;
    if (invocation.command !== undefined) return evaluateText(shell, invocation.command, { label: '-c', last: true });
    if (invocation.script !== undefined) return runScriptFile(shell, invocation.script, argv[0] ?? 'sh');
    return interactive ? runInteractive(shell) : runStandardInput(shell);
  });
}

function setUp(shell: Shell, invocation: Invocation): void {
  shell.login = invocation.login;
  shell.commandString = invocation.command !== undefined;
  shell.positional = [...invocation.positional];
  if (shell.interactive) {
    for (const option of ['emacs', 'histexpand', 'history'] as const)
      if (shell.personality.name === 'bash') shell.options.change(option, true);
    shell.options.shopt.set('histappend', false);
  }
  if (shell.interactive || shell.personality.name !== 'bash') shell.options.shopt.set('expand_aliases', true);
  if (shell.personality.name === 'dash') for (const option of ['braceexpand'] as const) shell.options.change(option, false);
  shell.options.shopt.set('login_shell', invocation.login);
  for (const [option, on] of invocation.options) shell.options.change(option, on);
  for (const [name, on] of invocation.shopts) shell.options.shopt.set(name, on);
  if (!shell.options.has('privileged')) dropRaised(shell.sys);
  setInitialVariables(shell);
  defineComputed(shell);
}

/** A shell whose file has the setuid or setgid bit acts as its caller all the same, unless it is told not to: scripts are not to be trusted so far. */
function dropRaised(sys: Sys): void {
  const { uid, euid, gid, egid } = sys.credentials();
  if (gid !== egid) sys.setgid(gid);
  if (uid !== euid) sys.setuid(uid);
}

/** Functions that a shell above exported: `BASH_FUNC_name%%` in the environment. */
async function importFunctions(shell: Shell): Promise<void> {
  if (shell.personality.name !== 'bash') return;
  for (const [name, value] of Object.entries(shell.sys.env)) {
    const called = /^BASH_FUNC_([^%]+)%%$/.exec(name)?.[1];
    if (called === undefined || !value.startsWith('() {')) continue;
    await evaluateText(shell, `${called} ${value}\n`, { label: called });
    shell.exportedFunctions.add(called);
  }
}

async function runScriptFile(shell: Shell, path: string, called: string): Promise<number> {
  try {
    const bytes = shell.sys.readFile(path);
    if (bytes.subarray(0, 80).includes(0)) {
      await shell.printError(`${path}: ${path}: cannot execute binary file\n`);
      return 126;
    }
    return await evaluateText(shell, text(bytes), { path, goesOn: true });
  } catch (error) {
    if (!isErrno(error)) throw error;
    const status = error.code === 'ENOENT' ? 127 : 126;
    const self = shell.personality.name === 'bash' ? 'bash' : called;
    if (shell.personality.name !== 'bash')
      await shell.printError(`${self}: 0: cannot open ${path}: ${error.code === 'ENOENT' ? 'No such file' : strerror(error.code)}\n`);
    else if (error.code === 'EISDIR') await shell.printError(`${path}: ${path}: Is a directory\n`);
    else await shell.printError(`${self}: ${path}: ${strerror(error.code)}\n`);
    return shell.personality.name === 'bash' ? status : 2;
  }
}

async function refuse(shell: Shell, self: string, { error, showsUsage }: Invocation): Promise<number> {
  await shell.printError(`${self}: ${error}\n`);
  if (showsUsage && shell.personality.name === 'bash') await shell.printError(USAGE);
  return 2;
}

async function introduce(shell: Shell, invocation: Invocation): Promise<number> {
  if (invocation.version) await shell.print(`GNU bash, version ${BASH_VERSION} (${BASH.machine})\nSimulated by Dockwire.\n`);
  else await shell.print(USAGE);
  return 0;
}

const LONG_OPTIONS =
  'debug debugger dump-po-strings dump-strings help init-file login noediting noprofile norc posix pretty-print rcfile restricted verbose version';

const USAGE = `Usage:\tbash [GNU long option] [option] ...
\tbash [GNU long option] [option] script-file ...
GNU long options:
${LONG_OPTIONS.replace(/\S+ ?/g, (name) => `\t--${name.trim()}\n`)}Shell options:
\t-ilrsD or -c command or -O shopt_option\t\t(invocation only)
\t-abefhkmnptuvxBCEHPT or -o option
`;
