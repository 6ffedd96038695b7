import { nameOf, type Reference } from '../../api/reference.ts';
import type { Cli } from '../cli.ts';
import { showProgress } from '../progress.ts';
import { registryAuth } from '../registry-auth.ts';

export interface PullOptions {
  readonly platform: string;
  readonly quiet: boolean;
  readonly to: 'stdout' | 'stderr';
}

/** Has the daemon pull an image and shows how it goes. A reference without tag and digest means all tags. */
export async function pullInto(cli: Cli, reference: Reference, { platform, quiet, to }: PullOptions): Promise<void> {
  const query = { fromImage: nameOf(reference), tag: reference.digest ?? reference.tag, platform: platform || undefined };
  const headers = [['X-Registry-Auth', registryAuth(cli, reference.domain)]] as const;
  const response = await cli.client().post('/images/create', query, undefined, headers);
  const write = (text: string): Promise<void> => (to === 'stdout' ? cli.out(text) : cli.err(text));
  const terminal = to === 'stdout' ? cli.outIsTerminal : cli.errIsTerminal;
  const columns = terminal ? cli.sys.winsize(to === 'stdout' ? 1 : 2).cols : 0;
  await showProgress(response.body, {
    write: quiet ? () => Promise.resolve() : write,
    isTerminal: terminal,
    columns,
  });
}
