import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { removeTree, writeText } from '../../libc/files.ts';
import { print, printError } from '../../libc/stdio.ts';
import { getopt, type Options, type OptionTable, UsageError } from '../getopt.ts';
import { AccountFiles } from './database.ts';

/** A tool of Debian's passwd package. */
export interface AccountToolDefinition extends OptionTable {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly wrongUsage?: number;
  /** The option that shows the usage, where it is not -h. */
  readonly helpOption?: string;
  /** The file that only root can lock, and the status of the refusal; undefined where others may call it. */
  readonly locks?: { readonly path: string; readonly status: number };
  /** How many operands: exactly one, or any number. */
  readonly operands?: 'one' | 'any';
  run(tool: AccountTool): Promise<number> | number;
}

/** Ends the tool: `name: message` and a status. */
export class Failure extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

export class AccountTool {
  readonly sys: Sys;
  readonly files: AccountFiles;
  readonly operands: readonly string[];
  readonly #definition: AccountToolDefinition;
  readonly #given: Options['given'];

  constructor(sys: Sys, definition: AccountToolDefinition, { operands, given }: Options) {
    this.sys = sys;
    this.files = new AccountFiles(sys);
    this.#definition = definition;
    this.operands = operands;
    this.#given = given;
  }

  has(...names: string[]): boolean {
    return this.#given.some(({ name }) => names.includes(name));
  }

  value(name: string): string | undefined {
    return this.#given.findLast((option) => option.name === name)?.value;
  }

  values(name: string): readonly string[] {
    return this.#given.flatMap((option) => (option.name === name && option.value !== undefined ? [option.value] : []));
  }

  get bare(): boolean {
    return this.#given.length === 0;
  }

  warn(message: string): Promise<void> {
    return printError(this.sys, `${this.#definition.name}: ${message}\n`);
  }

  /** Shows how the tool is called. */
  async wrong(message?: string): Promise<number> {
    if (message !== undefined) await this.warn(message);
    await printError(this.sys, usageOf(this.#definition));
    return this.#definition.wrongUsage ?? 2;
  }

  demandRoot(): void {
    const { locks } = this.#definition;
    if (!locks) return;
    if (this.sys.credentials().uid === 0) return this.#lock(locks);
    throw new Failure(`Permission denied.\n${this.#definition.name}: cannot lock ${locks.path}; try again later.`, locks.status);
  }

  #lock({ path, status }: { path: string; status: number }): void {
    const refusal = lockRefused(this.sys, path, this.#definition.name);
    if (refusal !== undefined) throw new Failure(refusal, status);
  }

  /** An existing user's fields. */
  userNamed(name: string, status = 6): string[] {
    const entry = this.files.user(name);
    if (!entry) throw new Failure(`user '${name}' does not exist`, status);
    return entry;
  }

  groupNamed(name: string, status = 6): string[] {
    const entry = this.files.groupNamed(name);
    if (!entry) throw new Failure(`group '${name}' does not exist`, status);
    return entry;
  }
}

export function accountTool(definition: AccountToolDefinition): Program {
  return async (sys, argv) => {
    let options: Options;
    try {
      options = getopt(definition, argv.slice(1));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      await printError(sys, `${definition.name}: ${error.message}\n${usageOf(definition)}`);
      return definition.wrongUsage ?? 2;
    }
    if (options.given.some(({ name }) => name === (definition.helpOption ?? 'h'))) {
      await print(sys, usageOf(definition));
      return 0;
    }
    const tool = new AccountTool(sys, definition, options);
    if (definition.operands === 'one' && options.operands.length !== 1) return tool.wrong();
    try {
      return await definition.run(tool);
    } catch (error) {
      if (isErrno(error, 'ENOSPC', 'EROFS')) {
        await tool.warn(`failure while writing changes to ${definition.locks?.path ?? '/etc/passwd'}`);
        return 1;
      }
      if (!(error instanceof Failure)) throw error;
      await tool.warn(error.message);
      return error.status;
    }
  };
}

/** shadow's tools write their pid beside the file that they lock: what the tool says where it cannot. Source: shadow lib/commonio.c */
export function lockRefused(sys: Sys, path: string, name: string): string | undefined {
  const own = `${path}.${sys.pid}`;
  try {
    writeText(sys, own, `${sys.pid}\0`, 0o600);
    sys.unlink(own);
    return undefined;
  } catch (error) {
    if (!isErrno(error)) throw error;
    removeTree(sys, own);
    return `${own}: ${strerror(error.code)}\n${name}: cannot lock ${path}; try again later.`;
  }
}

function usageOf({ name, usage, long = {} }: AccountToolDefinition): string {
  const options = Object.entries(long).map(([word, short]) => {
    const takes = word.endsWith('=');
    return `  -${short}, --${word.replace(/=\??$/, '')}${takes ? ' VALUE' : ''}\n`;
  });
  return `Usage: ${name} ${usage}\n\nOptions:\n${options.join('')}\n`;
}

/** What may be called so (shadow's own rule on Debian): no colon, space, comma or slash; no dash or plus first; not only digits. */
export function isAccountName(name: string): boolean {
  return name.length <= 32 && /^[^-+~:,\s/][^:,\s/]*$/.test(name) && !/^\d+$/.test(name);
}
