import { FlagSet } from '../../go/pflag/flag-set.ts';
import type { Sys } from '../../kernel/sys.ts';
import type { GlobalOptions } from './cli.ts';
import { defaultConfigDirectory } from './config-file.ts';

/** Flags of `docker` itself, before the command. Source: docker/cli cli/flags/options.go; recordings A/help_top.json. */
export interface GlobalFlags {
  readonly set: FlagSet;
  readonly options: () => GlobalOptions;
  readonly version: () => boolean;
}

export function declareGlobalFlags(sys: Sys): GlobalFlags {
  const set = new FlagSet('docker');
  const directory = defaultConfigDirectory(sys);
  const certificates = sys.env.DOCKER_CERT_PATH || directory;
  const config = set.string({ name: 'config', usage: 'Folder that holds the settings of this client' }, directory);
  const context = set.string({
    name: 'context',
    shorthand: 'c',
    usage: 'Context whose daemon is asked, in place of DOCKER_HOST and of the one chosen by "docker context use"',
  });
  const debug = set.bool({ name: 'debug', shorthand: 'D', usage: 'Print more about what the client does' });
  const hosts = set.list({ name: 'host', shorthand: 'H', usage: 'Address of the daemon to talk to' });
  const logLevel = set.string(
    { name: 'log-level', shorthand: 'l', usage: 'How much the client logs: "debug", "info", "warn", "error" or "fatal"' },
    'info',
  );
  const tls = set.bool({ name: 'tls', usage: 'Encrypt the connection; --tlsverify includes it' });
  const tlsCaCert = set.string(
    { name: 'tlscacert', usage: 'Accept only certificates that this authority signed' },
    `${certificates}/ca.pem`,
  );
  const tlsCert = set.string({ name: 'tlscert', usage: 'Certificate that the client shows' }, `${certificates}/cert.pem`);
  const tlsKey = set.string({ name: 'tlskey', usage: 'Key of that certificate' }, `${certificates}/key.pem`);
  const tlsVerify = set.bool({ name: 'tlsverify', usage: 'Encrypt the connection and check who answers' });
  const version = set.bool({ name: 'version', shorthand: 'v', usage: 'Print the version and end' });
  return {
    set,
    version: () => version.value,
    options: () => ({
      config: config.value,
      context: context.value,
      debug: debug.value,
      hosts: hosts.value,
      logLevel: logLevel.value,
      tls: tls.value,
      tlsVerify: tlsVerify.value,
      tlsCaCert: tlsCaCert.value,
      tlsCert: tlsCert.value,
      tlsKey: tlsKey.value,
    }),
  };
}
