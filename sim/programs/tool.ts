import { utf8 } from '../base/bytes.ts';
import { isErrno, strerror } from '../base/errno.ts';
import type { Program, Sys } from '../kernel/sys.ts';
import { printError } from '../libc/stdio.ts';
import { getopt, type Options, type OptionTable, UsageError } from './getopt.ts';
import { alwaysQuoted, cEscaped } from './text/shell-quote.ts';

/** Whose words a tool speaks: GNU's (Debian) or BusyBox's (Alpine, busybox). */
export type Dialect = 'gnu' | 'busybox';

/** One command-line tool: what it is called with, and what it does. */
export interface ToolDefinition extends OptionTable {
  readonly name: string;
  /** After `Usage: name`. */
  readonly usage: string;
  /** One sentence, in our own words, for `--help`. */
  readonly about: string;
  /** What the real program (not BusyBox's) prints after a wrong call, where that is not the line about --help. */
  readonly wrongCall?: string;
  /** What `--version` says behind the name, where the program is not of coreutils. */
  readonly version?: string;
  /** Exit status of a wrong call; 1 where not said. */
  readonly wrongUsage?: number;
  /** Where BusyBox's differs. */
  readonly busyboxWrongUsage?: number;
  /** Takes its arguments as they are: no options, not even --help. */
  readonly raw?: boolean;
  /** A line said of options that cannot be read, before the one about --help. */
  readonly hint?: (sys: Sys, args: readonly string[]) => string | undefined;
  run(tool: Tool): Promise<number> | number;
}

const VERSIONS: Readonly<Record<Dialect, string>> = { gnu: '(GNU coreutils) 9.1', busybox: 'BusyBox v1.37.0 () multi-call binary.' };

/** A tool at work. */
export class Tool {
  readonly sys: Sys;
  readonly name: string;
  readonly dialect: Dialect;
  readonly args: readonly string[];
  readonly given: Options['given'];
  readonly #usage: string;
  readonly #wrongCall: string;

  constructor(sys: Sys, name: string, dialect: Dialect, options: Options, usage: string, wrongCall?: string) {
    this.#usage = usage;
    this.#wrongCall = wrongCall ?? `Try '${name} --help' for more information.\n`;
    this.sys = sys;
    this.name = name;
    this.dialect = dialect;
    this.args = options.operands;
    this.given = options.given;
  }

  /** The same call with other options. */
  with(given: Options['given']): Tool {
    return new Tool(this.sys, this.name, this.dialect, { operands: this.args, given }, this.#usage, this.#wrongCall);
  }

  get busybox(): boolean {
    return this.dialect === 'busybox';
  }

  /** Whether any of these one-letter options was given. */
  has(...names: string[]): boolean {
    return this.given.some((option) => names.includes(option.name));
  }

  /** The last value of an option. */
  value(name: string): string | undefined {
    return this.given.findLast((option) => option.name === name)?.value;
  }

  values(name: string): string[] {
    return this.given.flatMap((option) => (option.name === name && option.value !== undefined ? [option.value] : []));
  }

  /** The last of several options that exclude each other. */
  lastOf(...names: string[]): string | undefined {
    return this.given.findLast((option) => names.includes(option.name))?.name;
  }

  print(output: string): Promise<void> {
    return output ? this.sys.write(1, utf8(output)) : Promise.resolve();
  }

  /** `name: message` on standard error. Returns 1, so that a verb can end with it. */
  async complain(message: string, status = 1): Promise<number> {
    await printError(this.sys, `${this.name}: ${message}\n`);
    return status;
  }

  /** The two ways of saying that something could not be done to a file. */
  async failed(error: unknown, gnu: string, busybox: string): Promise<number> {
    if (!isErrno(error)) throw error;
    return this.complain(`${this.busybox ? busybox : gnu}: ${strerror(error.code)}`);
  }

  /** Whether the locale's characters are those of UTF-8; in the C locale each byte is one. */
  get utf8(): boolean {
    const { LC_ALL, LC_CTYPE, LANG } = this.sys.env;
    return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
  }

  /** gnulib's quote(): typographic quotes where the locale is UTF-8. */
  quote(word: string): string {
    if (this.busybox) return `'${word}'`;
    const shown = cEscaped(word, /\\/g);
    return this.utf8 ? `‘${shown}’` : `'${shown.replaceAll("'", "\\'")}'`;
  }

  /** gnulib's quoteaf(): a file's name, as a shell could read it. */
  quoteName(name: string): string {
    return alwaysQuoted(name);
  }

  /** A call that cannot be carried out as it was written. */
  async wrong(message: string | undefined, status = 1): Promise<number> {
    if (this.busybox) {
      // BusyBox does not say what is wrong: it shows how it would be right.
      await printError(this.sys, this.#usage);
      return status === 2 ? 2 : 1;
    }
    if (message !== undefined) await this.complain(message, status);
    await printError(this.sys, this.#wrongCall);
    return status;
  }

  /** Says that this is a gap of the simulation and not of the tool. */
  notSimulated(what: string): Promise<number> {
    return printError(this.sys, `dockwire: ${this.name} ${what} is not simulated yet\n`).then(() => 1);
  }
}

/** The program of a tool as Debian has it. */
export function gnu(definition: ToolDefinition): Program {
  return (sys, argv) => runTool(sys, definition, argv[0] ?? definition.name, argv.slice(1), 'gnu');
}

export async function runTool(
  sys: Sys,
  definition: ToolDefinition,
  name: string,
  args: readonly string[],
  dialect: Dialect,
): Promise<number> {
  try {
    if (!definition.raw && args.includes('--help') && !(definition.stopAtOperand && args[0] !== '--help')) {
      await sys.write(1, utf8((dialect === 'gnu' ? await manualHelp(sys, definition) : undefined) ?? help(definition, name, dialect)));
      return 0;
    }
    if (!definition.raw && dialect === 'gnu' && args[0] === '--version') {
      await sys.write(1, utf8(`${definition.name} ${definition.version ?? VERSIONS.gnu}\n`));
      return 0;
    }
    const options = definition.raw ? { operands: args, given: [] } : getopt(definition, args);
    return await definition.run(new Tool(sys, name, dialect, options, help(definition, name, dialect), definition.wrongCall));
  } catch (error) {
    const status = (dialect === 'busybox' ? definition.busyboxWrongUsage : undefined) ?? definition.wrongUsage ?? 1;
    if (error instanceof UsageError) {
      await printError(
        sys,
        `${name}: ${error.message}\n${dialect === 'gnu' ? `${definition.hint?.(sys, args) ?? ''}${definition.wrongCall ?? `Try '${name} --help' for more information.\n`}` : help(definition, name, dialect)}`,
      );
      return status;
    }
    if (!isErrno(error)) throw error;
    await printError(
      sys,
      `${name}: ${error.path ? `${error.path}: ` : ['EPIPE', 'ENOSPC', 'EFBIG'].includes(error.code) ? (definition.name === 'yes' ? 'standard output: ' : 'write error: ') : ''}${strerror(error.code)}\n`,
    );
    return status;
  }
}

/** The options are told where the manual tells them, and that is fetched only now. */
async function manualHelp(sys: Sys, definition: ToolDefinition): Promise<string | undefined> {
  const { helpText } = await sys.dlopen(import('./man/help.ts'));
  return helpText(sys, definition.name);
}

function help({ usage, about }: ToolDefinition, name: string, dialect: Dialect): string {
  const text = `Usage: ${name} ${usage}`.trimEnd();
  return dialect === 'gnu' ? `${text}\n${about}\n` : `${VERSIONS.busybox}\n\n${text}\n\n${about}\n`;
}
