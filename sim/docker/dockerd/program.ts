import { FlagError } from '../../go/pflag/flag.ts';
import { ProcessGone, type Program, type Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { ENGINE } from '../api/versions.ts';
import { defaultCgroupnsMode } from './cgroup.ts';
import type { Config } from './config/config.ts';
import { type DaemonFlags, daemonFlags } from './config/flags.ts';
import { loadConfig } from './config/load.ts';
import { runDaemon } from './run.ts';
import type { MakeImages } from './start-daemon.ts';
import { flagErrorText, usage } from './usage.ts';

/** The Docker daemon. Source: moby daemon/command; every text before the first log line from recordings B/*. */
export const dockerd =
  (makeImages: MakeImages): Program =>
  async (sys, argv) => {
    const flags = daemonFlags(sys.env.HOME ?? '/root', new Map([['default-cgroupns-mode', defaultCgroupnsMode(sys)]]));
    flags.set.warn = (text) => void printError(sys, text);
    try {
      flags.set.parse(argv.slice(1));
    } catch (error) {
      if (!(error instanceof FlagError)) throw error;
      if (error.kind !== 'help') return complain(sys, flagErrorText(sys, flags, error));
      await print(sys, usage(sys, flags));
      return 0;
    }
    if (flags.value('help') === true) {
      await print(sys, usage(sys, flags));
      return 0;
    }
    if (flags.value('version') === true) {
      await print(sys, `Docker version ${ENGINE.version}, build ${ENGINE.gitCommit}\n`);
      return 0;
    }
    if (flags.set.args.length > 0) return complain(sys, usage(sys, flags));
    return configured(sys, flags, makeImages);
  };

async function configured(sys: Sys, flags: DaemonFlags, makeImages: MakeImages): Promise<number> {
  let config: Config;
  try {
    config = loadConfig(sys, flags);
  } catch (error) {
    return complain(sys, `${messageOf(error)}\n`);
  }
  if (flags.value('validate') === true) return complain(sys, 'configuration OK\n', 0);
  if (config.bool('tlsverify') || config.bool('tls')) {
    return complain(sys, `invalid TLS configuration: Could not load X509 key pair (cert: "", key: ""): open : no such file or directory\n`);
  }
  try {
    return await runDaemon(sys, config, flags, makeImages);
  } catch (error) {
    return complain(sys, `${messageOf(error)}\n`);
  }
}

/** @throws what is a bug, or the end of this process */
function messageOf(error: unknown): string {
  if (error instanceof ProcessGone || !(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error;
  return error.message;
}

async function complain(sys: Sys, text: string, status = 1): Promise<number> {
  await printError(sys, text);
  return status;
}
