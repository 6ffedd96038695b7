import { StatusError } from './errors.ts';

/**
 * How many arguments a command takes; gives the complaint, or undefined. The three wordings of the last line, the misspelt one too, are
 * those of 28.2.2. Source: recordings A/usage_*.json.
 */
export type ArgsRule = (path: string, useLine: string, args: readonly string[]) => string | undefined;

const plural = (count: number): string => (count === 1 ? 'argument' : 'arguments');

const complaint = (path: string, useLine: string, says: string, see: string): string =>
  `docker: '${path}' ${says}\n\nUsage:  ${useLine}\n\n${see} '${path} --help' for more information`;

export const noArgs: ArgsRule = (path, useLine, args) =>
  args.length === 0 ? undefined : complaint(path, useLine, 'accepts no arguments', 'Run');

export const exactly =
  (count: number): ArgsRule =>
  (path, useLine, args) =>
    args.length === count ? undefined : complaint(path, useLine, `requires ${count} ${plural(count)}`, 'Run');

export const atLeast =
  (count: number): ArgsRule =>
  (path, useLine, args) =>
    args.length >= count ? undefined : complaint(path, useLine, `requires at least ${count} ${plural(count)}`, 'See');

export const atMost =
  (count: number): ArgsRule =>
  (path, useLine, args) =>
    args.length <= count ? undefined : complaint(path, useLine, `requires at most ${count} ${plural(count)}`, 'SRun');

export const between =
  (least: number, most: number): ArgsRule =>
  (path, useLine, args) =>
    args.length >= least && args.length <= most
      ? undefined
      : complaint(path, useLine, `requires at least ${least} and at most ${most} ${plural(most)}`, 'Run');

/** A group takes none: what follows it would be a subcommand it does not have. */
export const subcommandOnly: ArgsRule = (path, _useLine, args) => {
  if (args.length === 0) return undefined;
  const usage = path === 'docker' ? '' : `Usage:  ${path}\n\n`;
  return `docker: unknown command: ${path} ${args[0]}\n\n${usage}Run '${path} --help' for more information`;
};

/** @throws StatusError 1 */
export function checkArgs(rule: ArgsRule, path: string, useLine: string, args: readonly string[]): void {
  const problem = rule(path, useLine, args);
  if (problem !== undefined) throw new StatusError(1, problem);
}
