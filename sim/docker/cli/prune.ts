import type { FlagSet } from '../../go/pflag/flag-set.ts';
import { humanSize } from '../../go/units.ts';
import { encodeFilters, type Filters } from '../api/filters.ts';
import { noArgs } from './args.ts';
import type { Cli } from './cli.ts';
import type { Command } from './command.ts';
import { declareFilter } from './options/filter.ts';
import { confirmed } from './prompt.ts';

/** What `docker … prune` of one kind of object asks, sends and prints. */
export interface Prune {
  readonly short: string;
  readonly path: string;
  /** With --all and without. */
  readonly warning: (all: boolean) => string;
  /** What -a means; a kind without it has no such flag. */
  readonly allUsage?: string;
  /** The filter that --all stands for. */
  readonly withAll?: (filters: Filters, all: boolean) => void;
  /** The lines about what is gone, heading included; '' when there is nothing. */
  readonly report: (answer: Record<string, unknown>) => string;
  /** Networks take no room. */
  readonly withoutSpace?: boolean;
}

/** Source: docker/cli cli/command/container/prune.go and its likes; recordings E/volume_prune.json, E/network_prune.json. */
export function pruneCommand(prune: Prune): Command {
  return {
    use: 'prune [OPTIONS]',
    short: prune.short,
    args: noArgs,
    asksDaemon: true,
    declare(flags: FlagSet) {
      const all = prune.allUsage === undefined ? undefined : flags.bool({ name: 'all', shorthand: 'a', usage: prune.allUsage });
      const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Do not ask first' });
      const filter = declareFilter(flags, 'Only those that fit (such as "until=<timestamp>")', '');
      return (cli) => runPrune(cli, prune, { all: all?.value ?? false, force: force.value, filters: filter.value });
    },
  };
}

async function runPrune(
  cli: Cli,
  prune: Prune,
  { all, force, filters }: { all: boolean; force: boolean; filters: Filters },
): Promise<void> {
  const client = cli.client();
  await client.ping();
  prune.withAll?.(filters, all);
  if (!force && !(await confirmed(cli, prune.warning(all)))) return;
  const answer = await (await client.post(prune.path, { filters: encodeFilters(filters) || undefined })).json<Record<string, unknown>>();
  const report = prune.report(answer);
  if (report !== '') await cli.out(`${report}\n`);
  if (!prune.withoutSpace) await cli.outLine(`Total reclaimed space: ${humanSize(Number(answer.SpaceReclaimed ?? 0))}`);
}

/** A heading and one name a line. */
export function listed(heading: string, names: unknown): string {
  if (!Array.isArray(names) || names.length === 0) return '';
  return `${heading}:\n${names.map((name) => `${String(name)}\n`).join('')}`;
}
