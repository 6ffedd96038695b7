import { FlagError } from '../../go/pflag/flag-set.ts';
import type { Program, Signal } from '../../kernel/sys.ts';
import { signalNumber } from '../../libc/signal-numbers.ts';
import { printError } from '../../libc/stdio.ts';
import { CLIENT } from '../api/versions.ts';
import { Cli } from './cli.ts';
import { complete } from './completion.ts';
import { loadConfigFile } from './config-file.ts';
import { dispatch, failedFlag } from './dispatch.ts';
import { isPassable, StatusError } from './errors.ts';
import { declareGlobalFlags } from './global-flags.ts';
import { TOP } from './tree.ts';

const LOG_LEVELS = ['panic', 'fatal', 'error', 'warn', 'warning', 'info', 'debug', 'trace'];

/** /usr/bin/docker. */
export const main: Program = async (sys, argv) => {
  const globals = declareGlobalFlags(sys);
  globals.set.interspersed = false;
  globals.set.bool({ name: 'help', shorthand: 'h', usage: 'Print usage', hidden: true, shorthandDeprecated: 'use --help' });
  const warnings: string[] = [];
  globals.set.warn = (line) => warnings.push(line);
  const wrongFlag = parseGlobals(() => globals.set.parse(argv.slice(1)));
  const words = globals.set.args;
  const options = globals.options();
  const config = loadConfigFile(sys, options.config);
  const cli = new Cli(sys, options, config);
  const ended = terminationOf(cli);

  const run = async (): Promise<void> => {
    if (config.warning !== undefined) await cli.errLine(config.warning);
    if (wrongFlag && wrongFlag.kind !== 'help') await failedFlag(cli, { command: TOP, path: 'docker', flags: globals.set }, wrongFlag);
    if (!LOG_LEVELS.includes(options.logLevel.toLowerCase()))
      throw new StatusError(1, `Unable to parse logging level: ${options.logLevel}`);
    if (options.hosts.length > 0 && options.context !== '') {
      throw new StatusError(1, 'conflicting options: cannot specify both --host and --context');
    }
    for (const line of warnings) await cli.err(line);
    const asksHelp = globals.set.lookup('help')?.value.toString() === 'true';
    if (globals.version() && words.length === 0 && !asksHelp) {
      return cli.outLine(`Docker version ${CLIENT.version}, build ${CLIENT.gitCommit}`);
    }
    if (words[0] === '__complete') return complete(cli, TOP, globals.set, words.slice(1));
    await dispatch(cli, TOP, globals.set, words);
  };

  try {
    await Promise.race([run(), ended]);
    return 0;
  } catch (error) {
    if (error instanceof StatusError || isPassable(error)) {
      if (error.message !== '') await printError(sys, `${error.message}\n`);
      return error instanceof StatusError ? error.code : 1;
    }
    throw error;
  } finally {
    cli.close();
  }
};

function parseGlobals(parse: () => void): FlagError | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof FlagError) return error;
    throw error;
  }
}

/**
 * SIGINT and SIGTERM end the command with 128+n, quietly, unless it waits for a container that gets them. The third ends it in any case.
 * Source: docker/cli cmd/docker/docker.go; recordings C/run_pty_basics.json.
 */
function terminationOf(cli: Cli): Promise<never> {
  let count = 0;
  return new Promise((_resolve, reject) => {
    const end = (signal: Signal): void => {
      count += 1;
      if (count === 3) return reject(new StatusError(1, '\ngot 3 SIGTERM/SIGINTs, forcefully exiting'));
      for (const listener of cli.onTermination) listener(signal);
      if (cli.endsOnSignals) reject(new StatusError(128 + signalNumber(signal)));
    };
    cli.sys.sigaction('SIGINT', end);
    cli.sys.sigaction('SIGTERM', end);
  });
}
