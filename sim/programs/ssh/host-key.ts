import type { Sys } from '../../kernel/sys.ts';
import { userById } from '../../libc/passwd.ts';
import { printError } from '../../libc/stdio.ts';
import { askTerminal } from '../terminal/secret-line.ts';
import { fingerprint } from './keys.ts';
import { hostName, knownHosts, otherNames, remember } from './known-hosts.ts';

/** So many other names are told. */
const MOST_NAMES = 8;
const RULER = '@'.repeat(59);

/** Is the server who it was before? What is to be said about it is said here. */
export async function acceptHostKey(
  sys: Sys,
  server: { host: string; address: string; port: number; blob: string; file: string; strict: string; batch: boolean; quiet: boolean },
): Promise<boolean> {
  const { host, port, blob, file, strict, batch } = server;
  const log = async (line: string): Promise<void> => {
    if (!server.quiet) await printError(sys, `${line}\r\n`);
  };
  const refuse = async (): Promise<false> => {
    await log('Host key verification failed.');
    return false;
  };
  const name = hostName(host, port);
  const known = knownHosts(sys, file, name);
  if (known.some((entry) => entry.blob === blob)) return true;
  const [other] = known;
  if (other) {
    for (const line of [
      RULER,
      '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @',
      RULER,
      'IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!',
      'Someone could be eavesdropping on you right now (man-in-the-middle attack)!',
      'It is also possible that a host key has just been changed.',
      'The fingerprint for the ED25519 key sent by the remote host is',
      `${fingerprint(blob)}.`,
      'Please contact your system administrator.',
      `Add correct host key in ${file} to get rid of this message.`,
      `Offending ED25519 key in ${file}:${other.line}`,
      '  remove with:',
      `  ssh-keygen -f '${file}' -R '${name}'`,
    ])
      await log(line);
    if (/^(no|off)$/.test(strict)) {
      await log('Password authentication is disabled to avoid man-in-the-middle attacks.');
      return true;
    }
    await log(`Host key for ${name} has changed and you have requested strict checking.`);
    return refuse();
  }
  const added = async (): Promise<true> => {
    await remember(sys, file, name, blob);
    await log(`Warning: Permanently added '${name}' (ED25519) to the list of known hosts.`);
    return true;
  };
  if (/^(no|off|accept-new)$/.test(strict)) return added();
  if (strict === 'yes') {
    await log(`No ED25519 host key is known for ${name} and you have requested strict checking.`);
    return refuse();
  }
  if (batch) return refuse();
  const place = hostName(server.address, port);
  const names = otherNames(sys, file, blob).map((entry) => `    ${tilde(sys, entry)}\n`);
  const elsewhere = names.length
    ? `This host key is known by the following other names/addresses:\n${names.slice(0, MOST_NAMES).join('')}${names.length > MOST_NAMES ? `    (${names.length - MOST_NAMES} additional names omitted)\n` : ''}`
    : 'This key is not known by any other names.\n';
  let prompt = `The authenticity of host '${name} (${place})' can't be established.\nED25519 key fingerprint is ${fingerprint(blob)}.\n${elsewhere}Are you sure you want to continue connecting (yes/no/[fingerprint])? `;
  for (;;) {
    const answer = await askTerminal(sys, prompt, { echo: true });
    if (answer === 'interrupted') {
      sys.kill(sys.pid, 'SIGINT');
      return false;
    }
    const said = typeof answer === 'object' ? answer.line.trim().toLowerCase() : 'no';
    if (said === 'yes' || (typeof answer === 'object' && answer.line.trim() === fingerprint(blob))) return added();
    if (said === 'no' || said === '') return refuse();
    prompt = "Please type 'yes', 'no' or the fingerprint: ";
  }
}

/** A file in one's home, as ssh names it. */
function tilde(sys: Sys, path: string): string {
  const home = userById(sys, sys.credentials().uid)?.home;
  return home !== undefined && path.startsWith(`${home}/`) ? `~${path.slice(home.length)}` : path;
}
