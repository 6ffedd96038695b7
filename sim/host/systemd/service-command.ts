import { text, utf8 } from '../../base/bytes.ts';
import { isErrno } from '../../base/errno.ts';
import type { Program, Sys } from '../../kernel/sys.ts';
import { exists } from '../../libc/files.ts';
import { spawn } from '../../libc/spawn.ts';
import { print, printError, readAll } from '../../libc/stdio.ts';
import { askManager } from './control-client.ts';
import { systemdVersion } from './version.ts';

const SCRIPTS = '/etc/init.d';
const USAGE = 'Usage: service < option > | --status-all | [ service_name [ command | --full-restart ] ]\n';

/** service(8): on a host with systemd the usual verbs become systemctl's, others go to the script in /etc/init.d. */
export const main: Program = async (sys, argv) => {
  const args = argv.slice(1);
  if (systemdVersion(sys).distribution === 'rhel') return redHat(sys, args);
  if (args.length === 0) {
    await printError(sys, USAGE);
    return 1;
  }
  const words: string[] = [];
  for (const word of args) {
    if (word === '-h' || word.startsWith('--h')) {
      await printError(sys, USAGE);
      return 0;
    }
    if (word === '-V' || word === '--version') {
      await printError(sys, 'service ver. 1.66ubuntu1\n');
      return 0;
    }
    words.push(word);
  }
  if (words.length === 1 && words[0] === '--status-all') return statusOfAll(sys);
  const [service = '', given, ...options] = words;
  const verb = given === '--full-restart' ? 'restart' : given;
  if (!exists(sys, '/run/systemd/system') && !exists(sys, '/run/systemd/private')) return script(sys, service, verb, options);
  const unit = `${service.replace(/\.sh$/, '')}.service`;
  const systemctl = (...words: string[]) => sys.exec('/usr/bin/systemctl', ['systemctl', ...words], sys.env);
  switch (verb) {
    case 'restart':
    case 'status':
    case 'try-restart':
      return systemctl(verb, unit);
    case 'start':
    case 'stop':
      await alsoSockets(sys, verb, unit);
      return systemctl(verb, unit);
    case 'reload':
      return (await canReload(sys, unit)) ? systemctl('reload', unit) : script(sys, service, verb, options);
    case 'force-reload':
      return systemctl((await canReload(sys, unit)) ? 'reload' : 'restart', unit);
    case 'force-stop':
      return systemctl('--signal=KILL', 'kill', unit);
    default:
      return script(sys, service, verb, options);
  }
};

/** A service's sockets start and stop with it, as somebody who knows only System V expects. */
async function alsoSockets(sys: Sys, verb: string, unit: string): Promise<void> {
  const files = (await askManager(sys, { verb: 'list', what: 'files' }))?.units ?? [];
  const sockets = files.filter(({ name, triggers }) => name.endsWith('.socket') && triggers.some((one) => one.name === unit));
  for (const { name } of sockets) await sys.waitpid(spawn(sys, '/usr/bin/systemctl', ['systemctl', verb, name]));
}

async function canReload(sys: Sys, unit: string): Promise<boolean> {
  const [info] = (await askManager(sys, { verb: 'info', units: [unit] }))?.units ?? [];
  return info?.load !== 'loaded' || (info.settings['Service.ExecReload']?.length ?? 0) > 0;
}

async function script(sys: Sys, service: string, verb: string | undefined, options: readonly string[]): Promise<number> {
  const path = `${SCRIPTS}/${service}`;
  const { PATH = '', TERM = '', LANG = '' } = sys.env;
  try {
    sys.access(path, { execute: true });
    return await sys.exec(path, [path, ...(verb === undefined ? [] : [verb]), ...options], { PATH, TERM, LANG });
  } catch (error) {
    if (!isErrno(error)) throw error;
    await printError(sys, `${service}: unrecognized service\n`);
    return 1;
  }
}

/** Asks every script for its status: `[ + ]` runs, `[ - ]` does not, `[ ? ]` cannot say. */
async function statusOfAll(sys: Sys): Promise<number> {
  const names = exists(sys, SCRIPTS) ? sys.readdir(SCRIPTS).map(({ name }) => name) : [];
  for (const name of names.sort()) {
    const [read, write] = sys.pipe();
    sys.setCloseOnExec(read, true);
    const pid = spawn(sys, `${SCRIPTS}/${name}`, [`${SCRIPTS}/${name}`, 'status'], { fds: { 1: write, 2: write } });
    sys.close(write);
    const said = text(await readAll(sys, read));
    sys.close(read);
    const ended = await sys.waitpid(pid);
    const good = ended?.status.kind === 'exited' && ended.status.code === 0 && said !== '';
    await sys.write(2, utf8(` [ ${/usage:/i.test(said) ? '?' : good ? '+' : '-'} ]  ${name}\n`));
  }
  return 0;
}

/** The Red Hat family's: everything goes to systemctl, and it says so. */
async function redHat(sys: Sys, args: readonly string[]): Promise<number> {
  const [service, verb, ...rest] = args;
  if (service === '--version' || service === '-V') {
    await print(sys, 'service ver. 1.1\n');
    return 0;
  }
  if (service === '--status-all') return statusOfAll(sys);
  if (service === undefined || verb === undefined || service.startsWith('-')) {
    await printError(sys, USAGE);
    return service === '--help' || service === '-h' ? 0 : 1;
  }
  const verbs = ['start', 'stop', 'restart', 'try-restart', 'reload', 'force-reload', 'status', 'condrestart'];
  if (!verbs.includes(verb)) {
    await printError(
      sys,
      `The service command supports only basic LSB actions (${verbs.slice(0, 7).join(', ')}). For other actions, please try to use systemctl.\n`,
    );
    return 2;
  }
  const unit = `${service}.service`;
  await printError(sys, `Redirecting to /bin/systemctl ${verb} ${unit}${rest.length ? ` ${rest.join(' ')}` : ''}\n`);
  return sys.exec('/usr/bin/systemctl', ['systemctl', verb, unit], sys.env);
}
