import type { Stat } from '../../kernel/sys.ts';
import type { Tool } from '../tool.ts';

/** A file that the search has come to. */
export interface Found {
  readonly path: string;
  readonly name: string;
  /** Of the file, or of where it leads to with -L. */
  readonly stat: Stat;
  readonly depth: number;
  /** The starting point it was found from. */
  readonly start: string;
}

/** What an expression says of a file. Actions are tests too: most of them are true. */
export type Test = (search: Search, found: Found) => boolean | Promise<boolean>;

/** What a search knows while it goes on. */
export interface Search {
  readonly tool: Tool;
  readonly follow: 'never' | 'named' | 'always';
  /** What is not gone into: set by -prune for the directory at hand. */
  pruned: boolean;
  /** Set by -quit. */
  over: boolean;
  status: number;
  /** Runs when all is found, in the order of the expression: what `-exec … +` has gathered. */
  readonly last: (() => Promise<void>)[];
}

/** The time from which ages are counted, and whether that is the end of today (-daystart). Microseconds. */
export interface Origin {
  readonly now: number;
  readonly midnight: number | undefined;
}

/** An expression that cannot be read. The message is without the program's name. */
export class Wrong extends Error {}

/** Typographic quotes are for locales that have them. */
export const inLocale = (tool: Tool, message: string): string => (tool.quote('').startsWith('‘') ? message : message.replace(/[‘’]/g, "'"));

/** Tells of a failure and goes on. */
export async function fails(search: Search, message: string): Promise<boolean> {
  search.status = await search.tool.complain(inLocale(search.tool, message));
  return false;
}
