/** What an ssh command line asks for. */
export interface SshCall {
  readonly host: string;
  readonly user: string | undefined;
  readonly port: number | undefined;
  readonly command: readonly string[];
  readonly identities: readonly string[];
  /** How often -t was given; −1 for -T. */
  readonly terminal: number;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly noStdin: boolean;
  /** -N: no command at all. */
  readonly idle: boolean;
  /** Lower-cased option → value, from -o. */
  readonly settings: ReadonlyMap<string, string>;
}

export type Parsed = SshCall | { readonly complaint: string; readonly usage?: boolean };

const WITH_VALUE = 'bcDEeFiIJlLmoOpPQRSwWB';
const FLAGS = '46AaCfGgKkMNnqsTtVvXxYy';
const NOT_HERE = new Set([...'DJLRwWXYMOSf']);
const SETTINGS = [
  ...[
    'batchmode',
    'stricthostkeychecking',
    'userknownhostsfile',
    'connecttimeout',
    'port',
    'user',
    'identityfile',
    'loglevel',
    'requesttty',
  ],
  ...[
    'passwordauthentication',
    'pubkeyauthentication',
    'numberofpasswordprompts',
    'serveraliveinterval',
    'serveralivecountmax',
    'hostname',
  ],
  ...['preferredauthentications', 'identitiesonly', 'checkhostip', 'hashknownhosts', 'compression', 'forwardagent', 'addkeystoagent'],
  ...['globalknownhostsfile', 'controlmaster', 'controlpath', 'controlpersist', 'tcpkeepalive', 'visualhostkey', 'escapechar'],
];

export const SSH_USAGE = `usage: ssh [-46AaCfGgKkMNnqsTtVvXxYy] [-B bind_interface] [-b bind_address]
           [-c cipher_spec] [-D [bind_address:]port] [-E log_file]
           [-e escape_char] [-F configfile] [-I pkcs11] [-i identity_file]
           [-J destination] [-L address] [-l login_name] [-m mac_spec]
           [-O ctl_cmd] [-o option] [-P tag] [-p port] [-R address]
           [-S ctl_path] [-W host:port] [-w local_tun[:remote_tun]]
           destination [command [argument ...]]
       ssh [-Q query_option]
`;

export function parseSsh(args: readonly string[]): Parsed | 'version' {
  const settings = new Map<string, string>();
  const identities: string[] = [];
  let [user, port, terminal, quiet, verbose, noStdin, idle]: [
    string | undefined,
    number | undefined,
    number,
    boolean,
    boolean,
    boolean,
    boolean,
  ] = [undefined, undefined, 0, false, false, false, false];
  let host: string | undefined;
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at] ?? '';
    if (word === '--' && host === undefined) continue;
    if (!word.startsWith('-') || word === '-') {
      // Options may also stand between the destination and the command.
      if (host !== undefined) break;
      host = word;
      continue;
    }
    if (word === '--') {
      at++;
      break;
    }
    for (let i = 1; i < word.length; i++) {
      const letter = word[i] ?? '';
      if (letter === 'V') return 'version';
      if (NOT_HERE.has(letter)) return { complaint: `dockwire: ssh -${letter} is not simulated yet\n` };
      if (WITH_VALUE.includes(letter)) {
        const value = word.slice(i + 1) || args[++at];
        if (value === undefined) return { complaint: `option requires an argument -- ${letter}\n`, usage: true };
        if (letter === 'l') user = value;
        if (letter === 'i') identities.push(value);
        if (letter === 'p') {
          port = Number(value);
          if (!/^\d+$/.test(value) || port < 1 || port > 65535) return { complaint: `Bad port '${value}'\n` };
        }
        if (letter === 'o') {
          const [key = '', setting = ''] = value.split(/\s*=\s*|\s+/, 2);
          if (!SETTINGS.includes(key.toLowerCase()))
            return { complaint: `command-line: line 0: Bad configuration option: ${key.toLowerCase()}\r\n` };
          settings.set(key.toLowerCase(), setting);
        }
        break;
      }
      if (!FLAGS.includes(letter)) return { complaint: `unknown option -- ${letter}\n`, usage: true };
      if (letter === 't') terminal += 1;
      if (letter === 'T') terminal = -1;
      if (letter === 'q') quiet = true;
      if (letter === 'v') verbose = true;
      if (letter === 'n') noStdin = true;
      if (letter === 'N') idle = true;
    }
  }
  if (host === undefined) return { complaint: '', usage: true };
  const uri = /^ssh:\/\/(?:([^@/]+)@)?([^:/]+)(?::(\d+))?\/?$/.exec(host);
  const split = uri ? uri[1] : /^(.+)@[^@]+$/.exec(host)?.[1];
  const given = settings.get('port');
  return {
    host: uri ? (uri[2] ?? '') : host.slice(split === undefined ? 0 : split.length + 1),
    user: split ?? user ?? settings.get('user'),
    port: port ?? (uri?.[3] ? Number(uri[3]) : given === undefined ? undefined : Number(given)),
    command: args.slice(at),
    identities: [...identities, ...(settings.has('identityfile') ? [settings.get('identityfile') ?? ''] : [])],
    terminal,
    quiet: quiet || /quiet|fatal/i.test(settings.get('loglevel') ?? ''),
    verbose,
    noStdin,
    idle,
    settings,
  };
}
