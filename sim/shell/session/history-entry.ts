import type { Shell } from '../shell.ts';
import { readCommand } from '../syntax/read-command.ts';

/** What no semicolon may follow. */
const OPEN = /(?:[;|&({]|(?:^|[\s;|&({])(?:do|then|else|elif|if|while|until|in|!))\s*$/;

/** One command in the history, though it is typed over several lines (cmdhist): each line is remembered as it is typed. */
export class HistoryEntry {
  readonly #shell: Shell;
  #kept = false;

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** `before`: the command so far, with its newlines. */
  add(before: string, line: string): void {
    const { history, variables } = this.#shell;
    if (!history) return;
    if (before === '') {
      this.#kept = history.add(line, variables.get('HISTCONTROL') ?? '', variables.get('HISTIGNORE') ?? '');
      return;
    }
    if (!this.#kept) return;
    const last = history.lines.at(-1) ?? '';
    if (last.endsWith('\\') && before.endsWith('\\\n')) history.replaceLast(last.slice(0, -1) + line);
    else history.replaceLast(last + delimiter(before) + line + (endsDocument(before, line) ? '\n' : ''));
  }
}

/** bash's history_delimiting_chars: a newline inside quotes and documents, nothing but a space where a semicolon would be wrong. */
function delimiter(before: string): string {
  if (before.includes('<<') || insideQuotes(before)) return '\n';
  return OPEN.test(before.trimEnd()) ? ' ' : '; ';
}

function insideQuotes(before: string): boolean {
  const reading = readCommand(before);
  return reading.kind === 'incomplete' && /(?:quote|`)/i.test(reading.error?.message ?? '') && /['"`]/.test(before);
}

function endsDocument(before: string, line: string): boolean {
  const mark = /<<-?\s*(['"]?)([^\s'";|&]+)\1/.exec(before)?.[2];
  return mark !== undefined && line.trim() === mark;
}
