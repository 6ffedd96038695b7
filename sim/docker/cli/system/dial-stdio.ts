import type { Duplex } from '../../../base/byte-stream.ts';
import { isErrno } from '../../../base/errno.ts';
import { thread } from '../../../libc/thread.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { DialError } from '../connection-errors.ts';
import { dial } from '../dial.ts';
import { StatusError } from '../errors.ts';

export const dialStdio: Command = {
  use: 'dial-stdio',
  short: 'Join the standard streams to the daemon. Not for people: ssh connections use it',
  hidden: true,
  args: noArgs,
  declare: () => runDialStdio,
};

/** Source: docker/cli cli/command/system/dial_stdio.go. */
async function runDialStdio(cli: Cli): Promise<void> {
  let daemon: Duplex;
  try {
    daemon = await dial(cli.sys, cli.client().endpoint);
  } catch (error) {
    if (!(error instanceof DialError)) throw error;
    throw new StatusError(1, `failed to open the raw stream connection: ${error.message}`);
  }
  thread(async () => {
    try {
      for (;;) {
        const bytes = await cli.sys.read(0);
        if (bytes.length === 0) return daemon.closeWrite();
        await daemon.write(bytes);
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  });
  try {
    for (let bytes = await daemon.read(); bytes; bytes = await daemon.read()) await cli.sys.write(1, bytes);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
  daemon.close();
}
