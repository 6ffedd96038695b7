import type { Statement } from 'unbash';
import { AbandonControl } from '../control-flow.ts';
import type { Shell } from '../shell.ts';
import { Source } from '../source.ts';
import { expandAliases } from '../syntax/aliases.ts';
import { IN_CONDITIONAL } from '../syntax/conditional-mistake.ts';
import { type Reading, readCommand } from '../syntax/read-command.ts';
import { plainSyntaxError, syntaxError } from '../syntax/syntax-error.ts';
import { runStatements } from './run.ts';

export interface TextOrigin {
  /** What messages about syntax name: `-c`, `eval`, a file. */
  readonly label?: string;
  /** The file, when lines should be counted in it and messages name it. */
  readonly path?: string;
  readonly firstLine?: number;
  /** A script file: a command that was given up does not end it; the next one is run. */
  readonly goesOn?: boolean;
  /** Nothing follows in this process. */
  readonly last?: boolean;
}

/**
 * Runs text as bash does: one complete command after the other, so that what stands before a mistake is run, and aliases and options hold
 * for the next line.
 */
export async function evaluateText(shell: Shell, text: string, origin: TextOrigin = {}): Promise<number> {
  const lines = text.split(/(?<=\n)/);
  const held = { source: shell.source, position: shell.position };
  const path = origin.path ?? held.source?.path;
  let lineNumber = origin.firstLine ?? 1;
  let status = 0;
  shell.textDepth += 1;
  try {
    for (let i = 0; i < lines.length; ) {
      const { chunk, count, reading } = readChunk(shell, lines, i);
      const source = new Source(chunk, lineNumber, path);
      shell.source = source;
      shell.position = 0;
      if (shell.options.has('verbose')) await shell.printError(chunk);
      if (reading.kind === 'complete' || (reading.kind === 'incomplete' && !reading.error)) {
        if (reading.kind === 'incomplete') await warnOpenHereDocument(shell, chunk, lineNumber);
        const atEnd = i + count >= lines.length;
        status = await orGoOn(shell, origin, () => runChunk(shell, reading.script.commands, atEnd && (origin.last ?? false)));
      } else {
        // A mistake inside [[ ]] is to bash as if the text ended there.
        if (shell.textDepth > 1 || !reading.error?.message.startsWith(IN_CONDITIONAL)) shell.status = 2;
        await reportSyntax(shell, source, reading, origin);
        return shell.status;
      }
      i += count;
      lineNumber += count;
    }
  } finally {
    shell.textDepth -= 1;
    shell.source = held.source;
    shell.position = held.position;
  }
  return status;
}

async function orGoOn(shell: Shell, origin: TextOrigin, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!origin.goesOn || !(error instanceof AbandonControl) || error.fatal) throw error;
    return shell.status;
  }
}

async function runChunk(shell: Shell, commands: readonly Statement[], last: boolean): Promise<number> {
  if (commands.length === 0) return shell.status;
  if (shell.options.has('noexec') && !shell.interactive) return 0;
  return runStatements(shell, commands, { last: last && shell.signals.traps.size === 0 });
}

/** The lines that make one whole command. */
function readChunk(shell: Shell, lines: readonly string[], start: number): { chunk: string; count: number; reading: Reading } {
  let chunk = '';
  let reading: Reading | undefined;
  let end = start;
  while (end < lines.length) {
    chunk += lines[end++];
    // A command's second half is rarely on a line of its own when the first has an odd quote; but only the parser knows.
    reading = readCommand(chunk);
    if (reading.kind !== 'incomplete') break;
  }
  const expanded = reading && reading.kind !== 'error' ? expandAliases(shell, chunk, reading) : undefined;
  return { chunk: expanded?.text ?? chunk, count: end - start, reading: expanded?.reading ?? reading ?? readCommand('') };
}

async function warnOpenHereDocument(shell: Shell, chunk: string, firstLine: number): Promise<void> {
  const start = /<<-?\s*(['"]?)([^\s'";|&]+)\1/.exec(chunk);
  if (!start || shell.personality.name !== 'bash') return;
  const line = shell.interactive
    ? (shell.source?.lineAt(chunk.length) ?? firstLine)
    : firstLine + chunk.slice(0, start.index).split('\n').length - 1;
  shell.position = chunk.length - Number(chunk.endsWith('\n'));
  await shell.complain(`warning: here-document at line ${line} delimited by end-of-file (wanted \`${start[2]}')`);
  shell.position = 0;
}

async function reportSyntax(
  shell: Shell,
  source: Source,
  reading: Exclude<Reading, { kind: 'complete' }>,
  origin: TextOrigin,
): Promise<void> {
  if (!reading.error) return;
  const { name } = shell.personality;
  if (name !== 'bash') {
    const line = source.lineAt(reading.error.pos);
    const said = plainSyntaxError(name, source.text, reading.error, reading.kind === 'incomplete');
    await shell.printError(`${syntaxPrefix(shell, origin, line)}${said}\n`);
    return;
  }
  const messages = syntaxError(source.text, reading.error, reading.kind === 'incomplete');
  // What was just typed need not be shown again.
  const typed = shell.interactive && !origin.label && !origin.path;
  for (const { line, text } of typed ? messages.slice(0, 1) : messages) {
    const at = source.firstLine + line - 1;
    await shell.printError(`${syntaxPrefix(shell, origin, at)}${text}\n`);
  }
}

function syntaxPrefix(shell: Shell, origin: TextOrigin, line: number): string {
  const name = origin.path ?? shell.messageName;
  if (shell.personality.name === 'dash') return `${name}: ${line}: `;
  if (shell.personality.name === 'ash') return `${name}: `;
  const label = origin.label && origin.path === undefined ? `${origin.label}: ` : '';
  if (shell.interactive && !origin.label && !origin.path) return `${name}: `;
  return `${name}: ${label}line ${line}: `;
}
