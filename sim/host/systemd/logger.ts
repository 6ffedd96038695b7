import { utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { userById } from '../../libc/passwd.ts';
import { printError, readLines } from '../../libc/stdio.ts';
import { levelOf } from './journal-levels.ts';
import { SYSLOG_SOCKET } from './journal-sockets.ts';
import { own } from './own.ts';
import { shortStamp } from './time-words.ts';

const FACILITIES = ['kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp'];

/** logger(1): writes into the system's log through the syslog socket. */
export const main: Program = async (sys, argv) => {
  let tag = userById(sys, sys.credentials().uid)?.name ?? 'root';
  let priority = 13;
  let toStderr = false;
  const rest = argv.slice(1);
  const message: string[] = [];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      message.push(...rest.splice(0));
      break;
    }
    const value = (name: string) =>
      word?.includes('=')
        ? word.slice(word.indexOf('=') + 1)
        : word !== `-${name}` && !word?.startsWith('--')
          ? word?.slice(2)
          : rest.shift();
    if (message.length || !word.startsWith('-') || word === '-') message.push(word);
    else if (/^(-t|--tag)/.test(word)) tag = value('t') ?? '';
    else if (/^(-p|--priority)/.test(word)) {
      const text = value('p') ?? '';
      const parsed = priorityOf(text);
      if (parsed === undefined) return fail(sys, unknownPriority(text));
      priority = parsed;
    } else if (word === '-s' || word === '--stderr') toStderr = true;
    else if (word === '-i' || word.startsWith('--id')) continue;
    else
      return fail(
        sys,
        `logger: ${word.startsWith('--') ? `unrecognized option '${word}'` : `invalid option -- '${word[1] ?? ''}'`}\nTry 'logger --help' for more information.\n`,
      );
  }
  const send = async (line: string): Promise<void> => {
    if (toStderr) await printError(sys, `<${priority}>${shortStamp(sys, sys.now())} ${tag}: ${line}\n`);
    try {
      const fd = await sys.connect({ family: 'unix', path: SYSLOG_SOCKET });
      await sys.write(fd, utf8(`<${priority}>${tag}[${sys.pid}]: ${line}\n`));
      sys.close(fd);
    } catch (error) {
      if (!isErrno(error)) throw error;
      await printError(sys, 'logger: socket /dev/log: No such file or directory\n');
    }
  };
  if (message.length) await send(message.join(' '));
  else for await (const line of readLines(sys, 0)) await send(line);
  return 0;
};

/** Which half of `facility.level` is none. */
function unknownPriority(text: string): string {
  const [first = '', second] = text.split('.');
  const badFacility = second !== undefined && !/^local[0-7]$/.test(first) && !FACILITIES.includes(first);
  return badFacility ? `logger: unknown facility name: ${first}\n` : `logger: unknown priority name: ${second ?? first}\n`;
}

async function fail(sys: Sys, text: string): Promise<number> {
  await printError(sys, text);
  return 1;
}

/** `user.notice`, `err`, `13`. */
function priorityOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const [first = '', second] = text.split('.');
  const facility = second === undefined ? 1 : first.startsWith('local') ? 16 + Number(first.slice(5)) : FACILITIES.indexOf(first);
  const name = own({ error: 'err', warn: 'warning', panic: 'emerg' }, second ?? first) ?? second ?? first;
  const level = levelOf(name);
  return level < 0 || facility < 0 || Number.isNaN(facility) ? undefined : facility * 8 + level;
}
