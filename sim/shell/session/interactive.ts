import { isErrno } from '../../base/errno.ts';
import { AbandonControl, ExitControl } from '../control-flow.ts';
import { evaluateText } from '../interpreter/evaluate-text.ts';
import { giveTerminal } from '../jobs/foreground.ts';
import { notifyJobs } from '../jobs/notify.ts';
import { History } from '../readline/history.ts';
import { expandHistory } from '../readline/history-expansion.ts';
import { createLineReader, type LineReader } from '../readline/line-reader.ts';
import type { Shell } from '../shell.ts';
import { readCommand } from '../syntax/read-command.ts';
import { expandPrompt } from './prompt.ts';

/** A shell with a prompt: reads, runs, tells of jobs, until `exit` or Ctrl-D. */
export async function runInteractive(shell: Shell): Promise<number> {
  takeTerminal(shell);
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
  for (;;) {
    await notifyJobs(shell);
    shell.loopDepth = shell.listDepth = shell.guarded = 0;
    try {
      const prompting = shell.variables.get('PROMPT_COMMAND');
      if (prompting) await keepStatus(shell, () => evaluateText(shell, prompting));
      const text = await readWholeCommand(shell, reader);
      if (text === 'end') {
        if (await mayLeave(shell)) return;
        continue;
      }
      if (text === undefined) continue;
      await evaluateText(shell, text, { firstLine: lineNumber });
      lineNumber += text.split('\n').length - 1;
      if (text.trim() !== 'exit') shell.warnedOfJobs = false;
    } catch (error) {
      if (!(error instanceof AbandonControl)) throw error;
      shell.status = error.status;
      if (error.status === 130) await shell.printError('\n');
    }
  }
}

async function keepStatus(shell: Shell, body: () => Promise<unknown>): Promise<void> {
  const { status } = shell;
  await body();
  shell.status = status;
}

/** Lines until they make a command. Undefined when it was given up with Ctrl-C, or the line was empty. */
async function readWholeCommand(shell: Shell, reader: LineReader): Promise<string | 'end' | undefined> {
  let text = '';
  for (;;) {
    const prompt = await expandPrompt(shell, shell.variables.get(text ? 'PS2' : 'PS1') ?? '');
    const result = await reader.read(prompt);
    if (result.kind === 'interrupt') {
      shell.status = 130;
      return undefined;
    }
    if (result.kind === 'end') {
      if (text === '') return 'end';
      break;
    }
    const expanded = await withHistory(shell, result.line);
    if (expanded === undefined) return undefined;
    text += `${expanded}\n`;
    if (readCommand(text).kind !== 'incomplete') break;
  }
  remember(shell, text);
  return text;
}

/** `!!` and its kin. Undefined when there is no such event; the message is printed. */
async function withHistory(shell: Shell, line: string): Promise<string | undefined> {
  if (!shell.history || !shell.options.has('histexpand')) return line;
  const result = expandHistory(shell.history, line);
  if (result.kind === 'error') {
    await shell.complain(result.message);
    shell.status = 1;
    return undefined;
  }
  if (result.kind === 'changed') await shell.printError(`${result.line}\n`);
  return result.kind === 'same' ? line : result.line;
}

/** A command of several lines is one entry; its lines are joined as bash's cmdhist does, unless a quote or document spans them. */
function remember(shell: Shell, text: string): void {
  const whole = text.replace(/\n$/, '');
  const entry = whole.includes('<<') ? whole : whole.replace(/([;|&({]|\b(?:do|then|else))\s*\n\s*/g, '$1 ').replace(/\\\n/g, '');
  shell.history?.add(entry, shell.variables.get('HISTCONTROL') ?? '');
}

/** Ctrl-D: the first time with stopped jobs only warns. */
async function mayLeave(shell: Shell): Promise<boolean> {
  if (shell.personality.name === 'bash') await shell.printError(shell.login ? 'logout\n' : 'exit\n');
  else if (!shell.personality.editing) await shell.printError('\n');
  const stopped = shell.jobs.all().some((job) => job.state === 'stopped');
  if (!stopped || shell.warnedOfJobs) return true;
  shell.warnedOfJobs = true;
  await shell.printError('There are stopped jobs.\n');
  return false;
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
