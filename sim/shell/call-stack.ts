import type { Options } from './options.ts';
import type { Shell } from './shell.ts';

/** One function being run, or one file being sourced, and from where. */
export interface Call {
  /** `source` for a file. */
  readonly name: string;
  /** The file its text stands in; undefined for text that came from no file. */
  readonly source: string | undefined;
  /** The line of the call. */
  readonly line: number;
  /** The options to go back to: the function said `local -`. */
  options?: Options;
}

/** A script has a frame of its own below all others; text from `-c` has none. */
function withMain(shell: Shell): boolean {
  return !shell.interactive && !shell.commandString && !shell.readsStandardInput;
}

/** `${FUNCNAME[@]}`, innermost first. Outside functions there is none, also in a sourced file. */
export function callNames(shell: Shell): string[] {
  const names = shell.calls.map(({ name }) => name).reverse();
  if (shell.functionDepth === 0) return [];
  return withMain(shell) ? [...names, 'main'] : names;
}

/** `${BASH_SOURCE[@]}`. */
export function callSources(shell: Shell): string[] {
  const sources = shell.calls.map(({ source }) => source ?? 'environment').reverse();
  return withMain(shell) ? [...sources, shell.name] : sources;
}

/** `${BASH_LINENO[@]}`. */
export function callLines(shell: Shell): string[] {
  const lines = shell.calls.map(({ line }) => String(line)).reverse();
  return withMain(shell) ? [...lines, '0'] : lines;
}
