import type { FlagSet } from '../../go/pflag/flag-set.ts';
import { flagUsages } from '../../go/pflag/usage.ts';
import { type Command, nameOf } from './command.ts';

/** A command in its place. */
export interface Placed {
  readonly command: Command;
  /** `docker container ls`. */
  readonly path: string;
  readonly flags: FlagSet;
}

/** Wide enough for the longest name there is. Source: cobra's minimum padding. */
const NAME_WIDTH = 12;

/** `docker run [OPTIONS] IMAGE …`; of a group, its path only. */
export function useLine({ command, path }: Placed): string {
  if (path === 'docker') return 'docker [OPTIONS] COMMAND [ARG...]';
  return path.slice(0, path.length - nameOf(command).length) + command.use;
}

function usage(placed: Placed): string {
  const { command, path, flags } = placed;
  if (!command.commands) {
    const parent = path.slice(0, path.length - nameOf(command).length);
    return command.use
      .split('\n')
      .map((line, i) => (i === 0 ? `  ${parent}${line}` : `\t${line}`))
      .join('\n');
  }
  return `  ${path}${flags.hasAvailableFlags ? ' [OPTIONS]' : ''} COMMAND`;
}

/** `columns` is the terminal's width; 80 where there is none. Layout: recordings A/help_*.json; the sentences are ours. */
export function helpText(placed: Placed, columns = 80): string {
  const { command, path, flags } = placed;
  const isTop = path === 'docker';
  const blocks = [`Usage:${usage(placed)}`, (command.long ?? command.short).trimEnd()];
  if (command.shown !== undefined) blocks.push(`Aliases:\n  ${command.shown}`);
  const options = flags.hasAvailableFlags ? flagUsages(flags, columns - 1).trimEnd() : '';
  if (!isTop && options !== '') blocks.push(`Options:\n${options}`);
  blocks.push(...commandSections(command));
  if (isTop) blocks.push(`Global Options:\n${options}`);
  if (command.commands) blocks.push(`Run '${path} COMMAND --help' for more information on a command.`);
  if (isTop) blocks.push('For more help on how to use Docker, head to https://docs.docker.com/go/guides/');
  return `${blocks.join('\n\n')}\n`;
}

function commandSections(command: Command): string[] {
  const visible = (command.commands ?? []).filter((child) => !child.hidden);
  const sorted = [...visible].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const isGroup = (child: Command): boolean => child.commands !== undefined;
  return [
    section(
      'Common Commands',
      visible.filter((child) => child.section === 'common'),
    ),
    section(
      'Management Commands',
      sorted.filter((child) => child.section !== 'swarm' && isGroup(child)),
    ),
    section(
      'Swarm Commands',
      sorted.filter((child) => child.section === 'swarm'),
    ),
    section(
      'Commands',
      sorted.filter((child) => child.section === undefined && !isGroup(child)),
    ),
  ].filter((block) => block !== '');
}

function section(title: string, commands: readonly Command[]): string {
  if (commands.length === 0) return '';
  return [`${title}:`, ...commands.map((child) => `  ${nameOf(child).padEnd(NAME_WIDTH)}${child.short}`)].join('\n');
}
