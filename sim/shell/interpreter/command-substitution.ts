import type { CommandExpansionPart } from 'unbash';
import { concat, text } from '../../base/bytes.ts';
import { exitStatus } from '../../libc/signal-numbers.ts';
import { readAll } from '../../libc/stdio.ts';
import { ExpansionError } from '../control-flow.ts';
import { actOnInterrupt } from '../jobs/foreground.ts';
import type { Shell } from '../shell.ts';
import { Source } from '../source.ts';
import { syntaxError } from '../syntax/syntax-error.ts';
import { withRedirects } from './redirect.ts';
import { reportExpansionError, runStatements } from './run.ts';
import { forkShell } from './subshell.ts';

/** `$(…)`: a child shell whose standard output is a pipe to us. Trailing newlines are dropped. */
export async function substituteCommand(shell: Shell, part: CommandExpansionPart): Promise<string> {
  const { script } = part;
  if (!script) return '';
  const error = script.errors?.[0];
  const source = script.source === undefined ? shell.source : new Source(script.source, shell.line, shell.source?.path);
  const first = script.commands[0];
  if (error && source) {
    const lines = syntaxError(source.text, error, false);
    for (const { text: message } of lines.slice(0, -1)) await shell.complain(message);
    throw new ExpansionError(lines.at(-1)?.text ?? 'syntax error', { status: 2 });
  }
  const { sys } = shell;
  const [read, write] = sys.pipe();
  const body = async (child: Shell): Promise<number> => {
    child.commandSubstitution = true;
    child.textDepth += 1;
    child.sys.close(read);
    child.sys.dup2(write, 1);
    if (write !== 1) child.sys.close(write);
    child.source = source && script.source === undefined && first ? source.countedFrom(first.pos, shell.line) : source;
    child.options.change('errexit', shell.options.has('errexit') && (shell.options.isOn('inherit_errexit') || shell.options.has('posix')));
    const file = fileOnly(script.commands, source);
    if (file) return await printFile(child, file);
    return runStatements(child, script.commands, { last: true });
  };
  const pid = await forkShell(shell, body, { knowsJobs: true });
  sys.close(write);
  const bytes = await readAll(sys, read);
  sys.close(read);
  const status = await shell.children.wait(pid);
  shell.children.forget(pid);
  actOnInterrupt(shell, [status]);
  shell.status = exitStatus(status);
  shell.substitutionStatus = shell.status;
  const output = bytes.includes(0) ? withoutNuls(bytes) : bytes;
  if (output !== bytes && shell.personality.name === 'bash')
    await shell.complain('warning: command substitution: ignored null byte in input');
  return text(output).replace(/\n+$/, '');
}

function withoutNuls(bytes: Uint8Array): Uint8Array {
  return concat([bytes.filter((byte) => byte !== 0)]);
}

/** `$(< file)` prints the file without running anything. */
function fileOnly(commands: NonNullable<CommandExpansionPart['script']>['commands'], source: Source | undefined) {
  const command = commands.length === 1 ? commands[0]?.command : undefined;
  if (!source || command?.type !== 'Command' || command.name || command.redirects.length !== 1 || command.prefix.length !== 1)
    return undefined;
  const redirect = command.redirects[0];
  return redirect?.type === 'Redirect' && redirect.operator === '<' ? redirect : undefined;
}

async function printFile(shell: Shell, redirect: NonNullable<ReturnType<typeof fileOnly>>): Promise<number> {
  try {
    return await withRedirects(shell, [redirect], async () => {
      await shell.sys.write(1, await readAll(shell.sys, 0));
      return 0;
    });
  } catch (error) {
    return reportExpansionError(shell, error);
  }
}
