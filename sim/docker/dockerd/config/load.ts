import type { Sys } from '../../../kernel/sys.ts';
import { DEFAULT_HOST, parseDaemonHost } from '../../api/host-address.ts';
import { Config } from './config.ts';
import { readConfigFile } from './file.ts';
import type { DaemonFlags } from './flags.ts';
import { validateConfig, validateLabels } from './validate.ts';

/** Flags and daemon.json together. @throws Error, complete as dockerd prints it */
export function loadConfig(sys: Sys, flags: DaemonFlags): Config {
  const given = new Config(flags.given(), flags.ofMachine);
  const path = String(flags.value('config-file'));
  const file = inFile(path, () => readConfigFile(sys, path, flags.changed('config-file'), flags));
  const config = file ? given.with(file) : given;
  if (file) inFile(path, () => merged(() => validateConfig(config)));
  else validateConfig(config);
  validateLabels(config.list('labels'));
  return config;
}

function inFile<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'ProcessGone') throw error;
    throw new Error(`unable to configure the Docker daemon with file ${path}: ${error.message}`);
  }
}

function merged(run: () => void): void {
  try {
    run();
  } catch (error) {
    throw error instanceof Error
      ? new Error(`merged configuration validation from file and command line flags failed: ${error.message}`)
      : error;
  }
}

/** Where to listen, normalised. */
export function hostsOf(config: Config): string[] {
  const hosts = config.list('hosts');
  return (hosts.length ? hosts : [DEFAULT_HOST]).map(parseDaemonHost);
}
