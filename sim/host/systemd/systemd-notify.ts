import type { Program } from '../../kernel/sys.ts';
import { notifyFor } from '../../libc/sd-notify.ts';
import { print, printError } from '../../libc/stdio.ts';
import { systemdVersion } from './version.ts';

const HELP = `systemd-notify [OPTIONS...] [VARIABLE=VALUE...]

Tells the service manager how a service is doing, on behalf of the script that calls it.

  -h --help            Print this
     --version         Print the version
     --ready           The service has started
     --reloading       The service reads its settings again
     --stopping        The service is about to end
     --pid[=PID]       Which process is the service's main one
     --status=TEXT     A line for systemctl status
     --booted          Has systemd booted this machine? Says nothing
     --no-block        Do not wait until the message has been read
`;

/** systemd-notify(1): sd_notify(3) for scripts; it speaks for its parent. */
export const main: Program = async (sys, argv) => {
  const said: string[] = [];
  let pid = sys.ppid;
  for (const word of argv.slice(1)) {
    const [name, value] = word.split(/=(.*)/s);
    if (word === '--ready') said.push('READY=1');
    else if (word === '--reloading') said.push('RELOADING=1');
    else if (word === '--stopping') said.push('STOPPING=1');
    else if (name === '--status') said.push(`STATUS=${value ?? ''}`);
    else if (name === '--pid') {
      if (value !== undefined && value !== 'parent' && value !== 'auto') pid = Number(value);
      said.push(`MAINPID=${pid}`);
    } else if (word === '--no-block') continue;
    else if (word === '--booted') return 0;
    else if (word === '-h' || word === '--help' || word === '--version') {
      await print(sys, word === '--version' ? systemdVersion(sys).text : HELP);
      return 0;
    } else if (word.startsWith('-')) {
      await printError(
        sys,
        `systemd-notify: ${word.startsWith('--') ? `unrecognized option '${word}'` : `invalid option -- '${word[1] ?? ''}'`}\n`,
      );
      return 1;
    } else if (word.includes('=')) said.push(word);
    else {
      await printError(sys, `Failed to notify init system: Invalid argument\n`);
      return 1;
    }
  }
  if (said.length === 0) {
    await print(sys, HELP);
    return 1;
  }
  if (!sys.env.NOTIFY_SOCKET) {
    await printError(sys, 'No status data could be sent: $NOTIFY_SOCKET was not set\n');
    return 1;
  }
  await notifyFor(sys, pid, said.join('\n'));
  return 0;
};
