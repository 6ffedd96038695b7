import type { Sys } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import type { PowerVerb } from './power.ts';
import type { Call } from './systemctl-call.ts';

/** The caller's terminal, as a wall message names it: `pts/0`. */
export function ownTerminal(sys: Sys): string {
  for (const fd of [0, 1, 2]) if (sys.descriptors().includes(fd) && sys.isatty(fd)) return sys.ttyname(fd).replace('/dev/', '');
  return '';
}

/** reboot, poweroff, halt, alone or as verbs of systemctl. `args` are those of the lone commands. */
export async function power(sys: Sys, call: Call, args: readonly string[] = []): Promise<number> {
  let how = call.verb as PowerVerb;
  let force = call.force;
  for (const word of args) {
    if (word === '--help') {
      await print(
        sys,
        `${how} [OPTIONS...]\n\nTakes the machine down: ${how === 'reboot' ? 'it starts again' : 'it stays off'}.\n\n     --help      This text\n     --halt      Halt\n  -p --poweroff  Switch off\n     --reboot    Start again\n  -f --force     At once, services are not stopped\n  -w --wtmp-only Only write the record\n     --no-wall   Tell nobody\n`,
      );
      return 0;
    }
    if (word === '--reboot' || word === '--poweroff' || word === '--halt') how = word.slice(2) as PowerVerb;
    else if (word === '-p') how = 'poweroff';
    else if (word === '-f' || word === '--force') force += 1;
    else if (word === '-w' || word === '--wtmp-only') return 0;
    else if (!['--no-wall', '-d', '--no-wtmp', '-n', '--no-sync'].includes(word)) {
      await printError(
        sys,
        word.startsWith('--')
          ? `${call.verb}: unrecognized option '${word}'\n`
          : word.startsWith('-')
            ? `${call.verb}: invalid option -- '${word[1] ?? ''}'\n`
            : 'Too many arguments.\n',
      );
      return 1;
    }
  }
  return goDown(sys, how, force >= (args.length ? 1 : 2), call.message);
}

export async function goDown(sys: Sys, how: PowerVerb, force: boolean, message = ''): Promise<number> {
  const response = await askManager(sys, { verb: 'power', how, force, message, from: ownTerminal(sys) });
  if (!response) return 0;
  if (!response.denied) return 0;
  const method = { reboot: 'Reboot', poweroff: 'PowerOff', halt: 'Halt' }[how];
  await printError(
    sys,
    `Failed to set wall message, ignoring: Interactive authentication required.\nCall to ${method} failed: Interactive authentication required.\n`,
  );
  return 1;
}
