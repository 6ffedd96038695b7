import { isErrno } from '../../base/errno.ts';
import { AbandonControl, ExitControl } from '../control-flow.ts';
import { evaluateText } from '../interpreter/evaluate-text.ts';
import { giveTerminal } from '../jobs/foreground.ts';
import { notifyJobs } from '../jobs/notify.ts';
import { History } from '../readline/history.ts';
import { expandHistory } from '../readline/history-expansion.ts';
import { createLineReader, type LineReader } from '../readline/line-reader.ts';
import type { Shell } from '../shell.ts';
import { runLogoutFile } from '../startup.ts';
import { readCommand } from '../syntax/read-command.ts';
import { HistoryEntry } from './history-entry.ts';
import { expandPrompt } from './prompt.ts';
import { noticeSize } from './window-size.ts';

/** A shell with a prompt: reads, runs, tells of jobs, until `exit` or Ctrl-D. */
export async function runInteractive(shell: Shell): Promise<number> {
  takeTerminal(shell);
  noticeSize(shell);
  const history = new History();
  shell.history = history;
  history.load(shell);
  const reader = createLineReader(shell);
  try {
    await converse(shell, reader);
    return shell.status;
  } catch (error) {
    if (error instanceof ExitControl) return error.status;
    throw error;
  } finally {
    history.save(shell);
    hangUpJobs(shell);
  }
}

async function converse(shell: Shell, reader: LineReader): Promise<void> {
  let lineNumber = 1;
  for (let ends = 0; ; ) {
    await notifyJobs(shell);
    shell.loopDepth = shell.listDepth = shell.guarded = 0;
    try {
      for (const command of promptCommands(shell)) await keepStatus(shell, () => evaluateText(shell, command));
      const read = await readWholeCommand(shell, reader);
      if (read === 'end') {
        if (await mayLeave(shell, ++ends)) return;
        continue;
      }
      ends = 0;
      if (read === undefined) continue;
      const { text, cutShort } = read;
      await announce(shell);
      await evaluateText(shell, text, { firstLine: lineNumber });
      lineNumber += text.split('\n').length - 1;
      // Whoever was told of stopped jobs, and looks at them, may leave then.
      if (!/^\s*(?:exit|logout|jobs)\b/.test(text)) shell.warnedOfJobs = false;
      if (cutShort && (await mayLeave(shell, 1))) return;
    } catch (error) {
      if (!(error instanceof AbandonControl)) throw error;
      shell.status = error.status;
      if (error.status === 130) await shell.printError('\n');
    }
  }
}

/** PROMPT_COMMAND: one command, or an array of them. */
function promptCommands(shell: Shell): readonly string[] {
  const variable = shell.variables.find('PROMPT_COMMAND');
  const commands = variable?.list ? [...variable.list.values()] : [variable?.value ?? ''];
  return commands.filter((command) => command !== '');
}

/** PS0: before a command is run. */
async function announce(shell: Shell): Promise<void> {
  const template = shell.variables.get('PS0');
  if (template) await shell.printError((await expandPrompt(shell, template)).replace(/[\x01\x02]/g, ''));
}

async function keepStatus(shell: Shell, body: () => Promise<unknown>): Promise<void> {
  const { status } = shell;
  await body();
  shell.status = status;
}

interface WholeCommand {
  readonly text: string;
  /** The input ended in the middle of it. */
  readonly cutShort: boolean;
}

/** Lines until they make a command. Undefined when it was given up with Ctrl-C, or a history event was not found. */
async function readWholeCommand(shell: Shell, reader: LineReader): Promise<WholeCommand | 'end' | undefined> {
  let text = '';
  const entry = new HistoryEntry(shell);
  for (;;) {
    const prompt = await expandPrompt(shell, shell.variables.get(text ? 'PS2' : 'PS1') ?? '');
    const result = await reader.read(prompt);
    if (result.kind === 'interrupt') {
      shell.status = 130;
      return undefined;
    }
    if (result.kind === 'end') {
      if (text === '') return 'end';
      const reading = readCommand(text);
      return { text, cutShort: reading.kind === 'incomplete' && reading.error !== undefined && !/['"`]/.test(text) };
    }
    const expanded = await withHistory(shell, result.line, entry);
    if (expanded === undefined) return undefined;
    entry.add(text, expanded);
    text += `${expanded}\n`;
    if (readCommand(text).kind !== 'incomplete') break;
  }
  return { text, cutShort: false };
}

/** `!!` and its kin. Undefined when there is no such event, or it was only to be shown (`:p`). */
async function withHistory(shell: Shell, line: string, entry: HistoryEntry): Promise<string | undefined> {
  if (!shell.history || !shell.options.has('histexpand')) return line;
  const result = expandHistory(shell.history, line);
  if (result.kind === 'error') {
    await shell.complain(result.message);
    shell.status = 1;
    return undefined;
  }
  if (result.kind === 'same') return line;
  await shell.printError(`${result.line}\n`);
  if (result.kind === 'changed') return result.line;
  entry.add('', result.line);
  return undefined;
}

/** Ctrl-D: not at all with IGNOREEOF, and the first time with stopped jobs only a warning. `ends`: how many there were on end. */
async function mayLeave(shell: Shell, ends: number): Promise<boolean> {
  const limit = ignoredEnds(shell);
  if (ends <= limit) {
    await shell.printError(`Use "${shell.login ? 'logout' : 'exit'}" to leave the shell.\n`);
    return false;
  }
  if (shell.personality.name === 'bash') await shell.printError(shell.login ? 'logout\n' : 'exit\n');
  else if (!shell.personality.editing) await shell.printError('\n');
  const stopped = shell.jobs.all().some((job) => job.state === 'stopped');
  if (!stopped || shell.warnedOfJobs) {
    await runLogoutFile(shell);
    return true;
  }
  shell.warnedOfJobs = true;
  await shell.printError('There are stopped jobs.\n');
  return false;
}

/** IGNOREEOF: how many ends of the input are not meant. */
function ignoredEnds(shell: Shell): number {
  const value = shell.variables.get('IGNOREEOF');
  if (value === undefined) return shell.options.has('ignoreeof') ? 10 : 0;
  return /^\d+$/.test(value) ? Number(value) : 10;
}

/** Job control needs a terminal of which we are in the foreground, and a process group of our own. */
function takeTerminal(shell: Shell): void {
  const { sys } = shell;
  try {
    if (!sys.isatty(0)) return;
    const terminal = 0;
    const own = sys.tcgetpgrp(terminal);
    if (sys.getpgid() !== sys.pid) sys.setpgid(0, 0);
    shell.terminal = terminal;
    shell.options.change('monitor', true);
    if (own !== sys.getpgid()) giveTerminal(shell, sys.getpgid());
  } catch (error) {
    if (!isErrno(error)) throw error;
    shell.terminal = undefined;
    shell.options.change('monitor', false);
  }
}

/** A login shell with huponexit, or any that is itself hung up, takes its jobs along; stopped ones never survive their shell. */
function hangUpJobs(shell: Shell): void {
  for (const job of shell.jobs.all()) {
    if (job.state !== 'stopped' && !(shell.login && shell.options.isOn('huponexit'))) continue;
    try {
      shell.sys.kill(-job.group, 'SIGHUP');
      shell.sys.kill(-job.group, 'SIGCONT');
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }
}
