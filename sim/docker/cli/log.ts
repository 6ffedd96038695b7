import { formatPlain } from '../../go/logrus.ts';
import { formatTime, RFC3339 } from '../../go/time.ts';
import type { Cli } from './cli.ts';

/** The client's own log line, on standard error. */
export function logError(cli: Cli, msg: string): Promise<void> {
  return cli.err(formatPlain({ time: formatTime(RFC3339, cli.sys.now()), level: 'error', msg }));
}
