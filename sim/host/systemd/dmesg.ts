import type { Program } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { readJournal } from './journal.ts';
import { stamp } from './time-words.ts';

/** dmesg(1): what the kernel said since the boot. Ubuntu and Debian show it to root only. */
export const main: Program = async (sys, argv) => {
  const options = argv.slice(1);
  const bad = options.find(
    (word) => !['-T', '--ctime', '-H', '--human', '-k', '--kernel', '-t', '--notime', '-P', '--nopager', '-x', '--decode'].includes(word),
  );
  if (bad !== undefined) {
    const known = /^-(w|W|c|C|l|f|n|r|J|L)|^--(follow|clear|level|facility|color|json|raw|since|until)/.test(bad);
    await printError(
      sys,
      known
        ? `dockwire: dmesg ${bad} is not simulated yet\n`
        : `dmesg: ${bad.startsWith('--') ? `unrecognized option '${bad}'` : `invalid option -- '${bad[1] ?? ''}'`}\nTry 'dmesg --help' for more information.\n`,
    );
    return 1;
  }
  if (sys.credentials().euid !== 0) {
    await printError(sys, 'dmesg: read kernel buffer failed: Operation not permitted\n');
    return 1;
  }
  const entries = readJournal(sys);
  const boot = entries.at(-1)?.boot;
  const clock = options.includes('-T') || options.includes('--ctime');
  const plain = options.includes('-t') || options.includes('--notime');
  const time = (micros: number, monotonic: number) =>
    plain ? '' : clock ? `[${ctime(micros)}] ` : `[${(monotonic / 1e6).toFixed(6).padStart(12)}] `;
  const lines = entries.filter((entry) => entry.boot === boot && entry.transport === 'kernel');
  await print(sys, lines.map((entry) => `${time(entry.time, entry.monotonic)}${entry.message}\n`).join(''));
  return 0;
};

/** `Mon Mar  2 09:00:00 2026`. */
function ctime(micros: number): string {
  const [day = '', date = '', clock = ''] = stamp(micros).split(' ');
  const [year = '', month = '', number = ''] = date.split('-');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${day} ${months[Number(month) - 1]} ${String(Number(number)).padStart(2)} ${clock} ${year}`;
}
