import type { LogLevel } from '../go/logrus.ts';
import { isLevel } from './log.ts';
import { CONTAINERD_REVISION, CONTAINERD_SOCKET, CONTAINERD_VERSION } from './services.ts';

export interface Flags {
  address: string;
  config: string;
  logLevel: LogLevel;
  /** To be printed instead of running: help or version. */
  show?: string;
}

export const HELP = `NAME:
   containerd - runs and supervises containers

USAGE:
   containerd [global options] command [command options]

VERSION:
   ${CONTAINERD_VERSION}

DESCRIPTION:
   The daemon that dockerd asks to run containers. It starts one shim per container and
   reports what happens to it. Without options it listens on ${CONTAINERD_SOCKET}.

GLOBAL OPTIONS:
   --config value, -c value     Path of the configuration file (default: "/etc/containerd/config.toml")
   --log-level value, -l value  How much to log [trace, debug, info, warn, error, fatal, panic]
   --address value, -a value    Address for containerd's GRPC server
   --help, -h                   show help
   --version, -v                print the version
`;

/** Flags may be written with one dash or two, and with `=` or as two words. */
export function parseFlags(args: readonly string[]): Flags | { wrong: string } {
  const flags: Flags = { address: CONTAINERD_SOCKET, config: '/etc/containerd/config.toml', logLevel: 'info' };
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? '';
    const [name = '', inline] = word.replace(/^--?/, '').split(/=(.*)/s);
    if (!word.startsWith('-')) return { wrong: `dockwire: containerd ${word} is not simulated yet` };
    if (name === 'help' || name === 'h') return { ...flags, show: HELP };
    if (name === 'version' || name === 'v')
      return { ...flags, show: `containerd github.com/containerd/containerd/v2 ${CONTAINERD_VERSION} ${CONTAINERD_REVISION}\n` };
    if (!['config', 'c', 'log-level', 'l', 'address', 'a'].includes(name)) return { wrong: `flag provided but not defined: -${name}` };
    const value = inline ?? args[++i];
    if (value === undefined) return { wrong: `flag needs an argument: -${name}` };
    if (name.startsWith('c')) flags.config = value;
    else if (name.startsWith('a')) flags.address = value;
    else if (value === 'warn') flags.logLevel = 'warning';
    else if (isLevel(value)) flags.logLevel = value;
    else return { wrong: `not a valid logrus Level: "${value}"` };
  }
  return flags;
}
