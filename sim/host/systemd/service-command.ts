import type { Program } from '../../kernel/sys.ts';
import { print, printError } from '../../libc/stdio.ts';

/** service(8) of Debian: on a host with systemd it becomes `systemctl VERB NAME.service`. */
export const main: Program = async (sys, argv) => {
  const [, name, verb] = argv;
  const usage = 'Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]\n';
  if (name === '--version') {
    await print(sys, 'service ver. 1.65.2\n');
    return 0;
  }
  if (name === '--status-all') {
    await printError(sys, 'dockwire: service --status-all is not simulated yet\n');
    return 1;
  }
  if (name === undefined || name.startsWith('-')) {
    await printError(sys, usage);
    return name === '--help' || name === '-h' ? 0 : 1;
  }
  if (verb === undefined) {
    await printError(sys, usage);
    return 1;
  }
  const verbs: Readonly<Record<string, string>> = { '--full-restart': 'restart', 'force-reload': 'reload', condrestart: 'try-restart' };
  return sys.exec('/usr/bin/systemctl', ['systemctl', verbs[verb] ?? verb, `${name}.service`]);
};
