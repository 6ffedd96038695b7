import type { FlagSet } from '../../../../go/pflag/flag-set.ts';

const STREAMS = ['stdin', 'stdout', 'stderr'];

function streamName(text: string): string {
  const name = text.toLowerCase();
  if (!STREAMS.includes(name)) throw new Error('valid streams are STDIN, STDOUT and STDERR');
  return name;
}

/** `host:ip`, also as `host=ip`. */
function extraHost(text: string): string {
  const [, name = '', separator = '', address = ''] = /^([^:=]*)([:=])(.*)$/s.exec(text) ?? [];
  if (separator === '' || name === '') throw new Error(`bad format for add-host: "${text}"`);
  const bare = address.replace(/^\[(.*)\]$/, '$1');
  if (bare !== 'host-gateway' && !/^(\d{1,3}(\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)$/.test(bare)) {
    throw new Error(`invalid IP address in add-host: "${address}"`);
  }
  return `${name}:${bare}`;
}

/** What runs in the container, as whom, with which environment and streams. */
export function declareProcessFlags(flags: FlagSet) {
  return {
    attach: flags.list({ name: 'attach', shorthand: 'a', usage: 'Connect this stream: STDIN, STDOUT or STDERR' }, { validate: streamName }),
    interactive: flags.bool({ name: 'interactive', shorthand: 'i', usage: 'Leave standard input open, attached or not' }),
    tty: flags.bool({ name: 'tty', shorthand: 't', usage: 'Give the process a terminal' }),
    env: flags.list({ name: 'env', shorthand: 'e', usage: 'Set an environment variable' }, { validate: validEnv }),
    envFile: flags.list({ name: 'env-file', usage: 'Take environment variables from a file, one a line' }),
    entrypoint: flags.string({ name: 'entrypoint', usage: "Run this in place of the image's ENTRYPOINT" }),
    user: flags.string({ name: 'user', shorthand: 'u', usage: 'Run as this user, by name or number (form: <name|uid>[:<group|gid>])' }),
    groupAdd: flags.list({ name: 'group-add', usage: 'Further group of the process' }),
    workdir: flags.string({ name: 'workdir', shorthand: 'w', usage: 'Folder in which the process starts' }),
    hostname: flags.string({ name: 'hostname', shorthand: 'h', usage: 'Host name inside' }),
    domainname: flags.string({ name: 'domainname', usage: 'NIS domain name inside' }),
    label: flags.list({ name: 'label', shorthand: 'l', usage: 'Note something about the container' }, { validate: validLabel }),
    labelFile: flags.list({ name: 'label-file', usage: 'Take labels from a file, one a line' }),
    init: flags.bool({ name: 'init', usage: 'Run a small init as first process, which passes signals on and reaps children' }),
    stopSignal: flags.string({ name: 'stop-signal', usage: 'Signal that asks the container to end' }),
    stopTimeout: flags.int({ name: 'stop-timeout', usage: 'Seconds between that signal and SIGKILL' }),
    restart: flags.string({ name: 'restart', usage: 'What to do when the container ends by itself' }, 'no'),
    rm: flags.bool({ name: 'rm', usage: 'Remove the container, and its unnamed volumes, once it has ended' }),
    cidFile: flags.string({ name: 'cidfile', usage: "Write the container's ID into this file" }),
    addHost: flags.list({ name: 'add-host', usage: 'Further line for /etc/hosts inside (host:ip)' }, { validate: extraHost }),
    logDriver: flags.string({ name: 'log-driver', usage: 'Where output is logged' }),
    logOpt: flags.list({ name: 'log-opt', usage: 'Setting of that log' }),
  };
}

function validEnv(text: string): string {
  if (text.split('=')[0] === '') throw new Error(`invalid environment variable: ${text}`);
  return text;
}

function validLabel(text: string): string {
  if ((text.split('=')[0] ?? '').trim() === '') throw new Error(`invalid label '${text}': empty name`);
  return text;
}
