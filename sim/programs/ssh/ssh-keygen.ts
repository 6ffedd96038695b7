import { isErrno, strerror } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists, readTextIfAny, writeText } from '../../libc/files.ts';
import { userById } from '../../libc/passwd.ts';
import { print, printError } from '../../libc/stdio.ts';
import { ask } from '../accounts/new-password.ts';
import { getopt, UsageError } from '../getopt.ts';
import { lineOf } from '../terminal/secret-line.ts';
import { fingerprint, newKeyPair, parsePrivate, privateText, publicBlob, publicLine } from './keys.ts';
import { forgetHost, knownHosts } from './known-hosts.ts';
import { randomArt } from './random-art.ts';

/** ssh-keygen(1), for Ed25519 keys without a passphrase. */
export const main: Program = async (sys, argv) => {
  const fail = (message: string): Promise<number> => printError(sys, `${message}\r\n`).then(() => 255);
  let options: ReturnType<typeof getopt>;
  try {
    options = getopt({ short: 'Ab:C:cE:f:F:HlN:P:pqR:t:vy' }, argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return printError(sys, `unknown option -- ${error.message.at(-2)}\n`).then(() => 1);
  }
  const has = (name: string): boolean => options.given.some((option) => option.name === name);
  const value = (name: string): string | undefined => options.given.findLast((option) => option.name === name)?.value;
  const user = userById(sys, sys.credentials().uid);
  if (!user) return fail('No user exists for uid');
  const known = value('f') ?? `${user.home}/.ssh/known_hosts`;
  if (has('R') || has('F')) return hosts(sys, value('R') ?? value('F') ?? '', known, has('R'), fail);
  if (has('c') || has('p') || has('H') || has('A'))
    return printError(sys, 'dockwire: ssh-keygen -A, -c, -H or -p is not simulated yet\n').then(() => 1);
  if (has('l') || has('y')) {
    const file = value('f') ?? `${user.home}/.ssh/id_ed25519`;
    const shown = readKey(sys, file);
    if (!exists(sys, file)) return fail(has('l') ? `${file}: No such file or directory` : `Load key "${file}": No such file or directory`);
    if (!shown) return fail(`${file} is not a ${has('l') ? 'public ' : ''}key file.`);
    await print(
      sys,
      has('l')
        ? `256 ${fingerprint(shown.blob)} ${shown.comment || 'no comment'} (ED25519)\n`
        : `ssh-ed25519 ${shown.blob}${shown.comment ? ` ${shown.comment}` : ''}\n`,
    );
    return 0;
  }
  const type = value('t') ?? 'ed25519';
  if (['rsa', 'ecdsa', 'dsa', 'ecdsa-sk', 'ed25519-sk'].includes(type))
    return printError(sys, `dockwire: ssh-keygen -t ${type} is not simulated yet\n`).then(() => 1);
  if (type !== 'ed25519') return fail(`unknown key type ${type}`);
  const say = (text: string): Promise<void> => (has('q') ? Promise.resolve() : print(sys, text));
  await say('Generating public/private ed25519 key pair.\n');
  let file = value('f');
  if (file === undefined) {
    const usual = `${user.home}/.ssh/id_ed25519`;
    await print(sys, `Enter file in which to save the key (${usual}): `);
    const answer = await lineOf(sys, 0);
    file = typeof answer === 'object' && answer.line ? answer.line : usual;
  }
  if (exists(sys, file)) {
    await print(sys, `${file} already exists.\nOverwrite (y/n)? `);
    const answer = await lineOf(sys, 0);
    if (typeof answer !== 'object' || !/^y/i.test(answer.line)) return 1;
  }
  const phrase = value('N') ?? (await passphrase(sys));
  if (phrase === undefined) return 1;
  if (phrase !== '') return printError(sys, 'dockwire: ssh-keygen with a passphrase is not simulated yet\n').then(() => 1);
  const directory = `${user.home}/.ssh`;
  if (file.startsWith(`${directory}/`) && !exists(sys, directory)) {
    sys.mkdir(directory, 0o700);
    await say(`Created directory '${directory}'.\n`);
  }
  const pair = newKeyPair(sys, value('C') ?? `${user.name}@${sys.hostname()}`);
  try {
    writeText(sys, file, privateText(sys, pair), 0o600);
    writeText(sys, `${file}.pub`, `${publicLine(pair)}\n`);
  } catch (error) {
    if (!isErrno(error)) throw error;
    return fail(`Saving key "${file}" failed: ${strerror(error.code)}`);
  }
  const blob = publicBlob(pair.publicKey);
  await say(`Your identification has been saved in ${file}\nYour public key has been saved in ${file}.pub\n`);
  await say(
    `The key fingerprint is:\n${fingerprint(blob)} ${pair.comment}\nThe key's randomart image is:\n${randomArt(blob, 'ED25519 256')}`,
  );
  return 0;
};

async function passphrase(sys: Sys): Promise<string | undefined> {
  for (;;) {
    const first = await ask(sys, 'Enter passphrase (empty for no passphrase): ');
    const second = await ask(sys, 'Enter same passphrase again: ');
    if (typeof first !== 'object' || typeof second !== 'object') return first === 'end' || first === 'no terminal' ? '' : undefined;
    if (first.line === second.line) return first.line;
    await print(sys, 'Passphrases do not match.  Try again.\n');
  }
}

function readKey(sys: Sys, file: string): { blob: string; comment: string } | undefined {
  const text = readTextIfAny(sys, file) ?? '';
  const pair = parsePrivate(text);
  if (pair) return { blob: publicBlob(pair.publicKey), comment: pair.comment };
  const line = /^ssh-ed25519 (\S+) ?(.*)$/m.exec(text);
  return line ? { blob: line[1] ?? '', comment: line[2] ?? '' } : undefined;
}

async function hosts(sys: Sys, name: string, file: string, remove: boolean, fail: (message: string) => Promise<number>): Promise<number> {
  if (!exists(sys, file)) return fail(`Cannot stat ${file}: No such file or directory`);
  const found = knownHosts(sys, file, name);
  if (remove && found.length === 0) return printError(sys, `Host ${name} not found in ${file}\r\n`).then(() => 0);
  for (const { line, text } of found) await print(sys, `# Host ${name} found: line ${line}${remove ? '' : ` \n${text}`}\n`);
  if (!remove) return found.length ? 0 : 1;
  forgetHost(
    sys,
    file,
    found.map(({ line }) => line),
  );
  await print(sys, `${file} updated.\nOriginal contents retained as ${file}.old\n`);
  return 0;
}
