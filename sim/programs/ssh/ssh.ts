import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { getaddrinfo } from '../../libc/getaddrinfo.ts';
import { userById } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { configuration } from './configuration.ts';
import { acceptHostKey } from './host-key.ts';
import { identify } from './identify.ts';
import { parseSsh, SSH_USAGE } from './options.ts';
import { runSession } from './session.ts';
import { Connection, fields, MESSAGE, VERSION, word } from './wire.ts';

const LOST = 255;

/** ssh(1), OpenSSH 9.6's options and words. What goes over the wire after the version lines is a stand-in (wire.ts). */
export const main: Program = async (sys, argv) => {
  const call = parseSsh(argv.slice(1));
  if (call === 'version') return printError(sys, `${VERSION}, OpenSSL 3.0.13 30 Jan 2024\n`).then(() => 0);
  if ('complaint' in call) return printError(sys, `${call.complaint}${call.usage ? SSH_USAGE : ''}`).then(() => LOST);
  const log = (line: string): Promise<void> => (call.quiet ? Promise.resolve() : printError(sys, `${line}\r\n`));
  const debug = (line: string): Promise<void> => (call.verbose ? printError(sys, `debug1: ${line}\r\n`) : Promise.resolve());
  const own = userById(sys, sys.credentials().uid);
  if (!own) return log(`No user exists for uid ${sys.credentials().uid}`).then(() => LOST);
  const config = configuration(sys, call.host);
  const setting = (key: string): string | undefined => call.settings.get(key) ?? config.get(key);
  const home = own.home;
  const user = call.user ?? config.get('user') ?? own.name;
  const host = setting('hostname') ?? call.host;
  const port = call.port ?? Number(config.get('port') ?? 22);
  const asked = [
    ...call.identities,
    ...(config.has('identityfile') && call.identities.length === 0 ? [config.get('identityfile') ?? ''] : []),
  ];
  const named = asked.map((file) => file.replace(/^~(?=\/)/, home));
  for (const file of named)
    if (!exists(sys, file)) await printError(sys, `Warning: Identity file ${file} not accessible: No such file or directory.\n`);

  const inTerminal = sys.isatty(0);
  const wantsTerminal = call.terminal > 0 || (call.terminal === 0 && call.command.length === 0 && !call.idle);
  const terminal = wantsTerminal && (inTerminal || call.terminal > 1) && inTerminal;
  if (wantsTerminal && !terminal) await log('Pseudo-terminal will not be allocated because stdin is not a terminal.');

  await debug(`Connecting to ${host} port ${port}.`);
  const opened = await connect(sys, host, port, Number(setting('connecttimeout') ?? 0));
  if ('failure' in opened) return log(`ssh: ${opened.failure}`).then(() => LOST);
  await debug('Connection established.');
  const connection = new Connection(sys, opened.fd);
  try {
    await connection.sendBanner();
    const banner = await connection.readBanner();
    if (banner === undefined) {
      await log('kex_exchange_identification: Connection closed by remote host');
      return log(`Connection closed by ${opened.address} port ${port}`).then(() => LOST);
    }
    if (!banner.startsWith('SSH-2.0-')) {
      await log(`kex_exchange_identification: banner line contains invalid characters`);
      return log(`banner exchange: Connection to ${opened.address} port ${port}: invalid format`).then(() => LOST);
    }
    await debug(`Remote protocol version 2.0, remote software version ${banner.slice(8)}`);
    const hello = await connection.read();
    if (hello?.type !== MESSAGE.hostKey) return log(`Connection closed by ${opened.address} port ${port}`).then(() => LOST);
    const blob = word(fields(hello.body).blob);
    const batch = setting('batchmode') === 'yes';
    const accepted = await acceptHostKey(sys, {
      host: call.host,
      address: opened.address,
      port,
      blob,
      file: (setting('userknownhostsfile') ?? `${home}/.ssh/known_hosts`).replace(/^~(?=\/)/, home),
      strict: (setting('stricthostkeychecking') ?? 'ask').toLowerCase(),
      batch,
      quiet: call.quiet,
    });
    if (!accepted) return LOST;
    const known = await identify(sys, connection, {
      user,
      host: call.host,
      keys: setting('pubkeyauthentication') === 'no' ? [] : named.length ? named : [`${home}/.ssh/id_ed25519`],
      passwords: !batch && setting('passwordauthentication') !== 'no',
      attempts: Number(setting('numberofpasswordprompts') ?? 3),
      quiet: call.quiet,
    });
    if (!known) return LOST;
    await debug(`Authenticated to ${call.host} ([${opened.address}]:${port}).`);
    return await runSession(sys, connection, {
      host: call.host,
      command: call.command.length ? call.command.join(' ') : undefined,
      terminal,
      stdin: !call.noStdin,
      quiet: call.quiet,
      idle: call.idle,
    });
  } catch (error) {
    if (!isErrno(error)) throw error;
    await log(`client_loop: send disconnect: ${strerror(error.code)}`);
    return LOST;
  }
};

async function connect(
  sys: Sys,
  host: string,
  port: number,
  seconds: number,
): Promise<{ fd: number; address: string } | { failure: string }> {
  const addresses = await getaddrinfo(sys, host);
  if (addresses.length === 0) return { failure: `Could not resolve hostname ${host}: Name or service not known` };
  let failure = '';
  for (const address of addresses) {
    try {
      const fd = await sys.connect({ family: 'inet', host: address, port }, seconds > 0 ? { timeout: seconds * 1_000_000 } : {});
      return { fd, address };
    } catch (error) {
      if (!isErrno(error)) throw error;
      const reason = error.code === 'EINPROGRESS' ? 'Connection timed out' : strerror(error.code);
      failure = `connect to host ${host} port ${port}: ${reason}`;
    }
  }
  return { failure };
}
