import { isErrno } from '../../base/errno.ts';
import type { Sys } from '../../kernel/sys.ts';
import { makeDirectories, readTextIfAny, removeTree, writeText } from '../../libc/files.ts';
import { thread } from '../../libc/thread.ts';
import { sendTo } from './cgroup.ts';
import type { ControlRequest, ControlResponse } from './control.ts';
import type { Journal } from './journal.ts';
import type { Manager } from './manager.ts';
import type { StatusLines } from './status-lines.ts';
import { stopAll } from './take-down.ts';
import { stamp } from './time-words.ts';
import { wall } from './wall.ts';

export type PowerVerb = 'reboot' | 'poweroff' | 'halt';

const WORDS: Readonly<Record<PowerVerb, string>> = { reboot: 'reboot', poweroff: 'power off', halt: 'halt' };
const SCHEDULED = '/run/systemd/shutdown/scheduled';
const NOLOGIN = '/run/nologin';
const SECOND = 1_000_000;
/** From so long before on, ordinary users may not log in any more. */
const NO_LOGIN_BEFORE = 5 * 60 * SECOND;
/** How long sessions and left-over processes have to end after SIGTERM. */
const PATIENCE = SECOND;
/** From the message to the end of sessions. */
const READING = SECOND / 10;

/** Takes the machine down, at once or at a time: logind's part and systemd-shutdown's. */
export class Power {
  readonly #sys: Sys;
  readonly #manager: Manager;
  readonly #journal: Journal;
  readonly #status: StatusLines;
  #scheduled = 0;
  #going = false;

  constructor(sys: Sys, manager: Manager, journal: Journal, status: StatusLines) {
    this.#status = status;
    this.#sys = sys;
    this.#manager = manager;
    this.#journal = journal;
  }

  async ask(request: Extract<ControlRequest, { verb: 'power' }>): Promise<ControlResponse> {
    if (request.force) {
      this.#sys.reboot(request.how === 'reboot' ? 'restart' : 'poweroff');
      return {};
    }
    if (request.at !== undefined) return this.#schedule(request.how, request.at, request.message ?? '', request.from ?? '');
    this.#announce(`The system will ${WORDS[request.how]} now!`, request.from ?? '', '', request.message);
    await this.#sys.sleep(READING);
    await this.goDown(request.how);
    return {};
  }

  #announce(text: string, from: string, except: string, message = ''): void {
    this.#journal.log({
      unit: 'systemd-logind.service',
      identifier: 'systemd-logind',
      pid: 1,
      message: text,
      priority: 5,
      transport: 'journal',
    });
    wall(this.#sys, `${message ? `${message}\r\n` : ''}${text}`, from, except);
  }

  #schedule(how: PowerVerb, at: number, message: string, from: string): ControlResponse {
    const sys = this.#sys;
    const turn = ++this.#scheduled;
    makeDirectories(sys, '/run/systemd/shutdown');
    writeText(sys, SCHEDULED, `USEC=${at}\nWARN_WALL=1\nMODE=${how}\n${message ? `WALL_MESSAGE=${message}\n` : ''}`);
    this.#announce(`The system will ${WORDS[how]} at ${stamp(sys, at)}!`, from, from, message);
    thread(async () => {
      const early = at - NO_LOGIN_BEFORE - sys.now();
      if (early > 0) await sys.sleep(early);
      if (turn !== this.#scheduled) return;
      writeText(
        sys,
        NOLOGIN,
        'System is going down. Unprivileged users are not permitted to log in anymore. For technical details, see pam_nologin(8).\n',
      );
      await sys.sleep(at - sys.now());
      if (turn !== this.#scheduled) return;
      this.#announce(`The system will ${WORDS[how]} now!`, from, '', message);
      await sys.sleep(READING);
      await this.goDown(how);
    });
    return { at };
  }

  cancel(): ControlResponse {
    if (readTextIfAny(this.#sys, SCHEDULED) === undefined) return {};
    this.#scheduled += 1;
    removeTree(this.#sys, SCHEDULED);
    removeTree(this.#sys, NOLOGIN);
    this.#announce('System shutdown has been cancelled', '', '');
    return {};
  }

  /** Ends sessions, stops all services in their order, ends what is left, and has the kernel do the rest. */
  async goDown(how: PowerVerb): Promise<void> {
    if (this.#going) return;
    this.#going = true;
    const sys = this.#sys;
    const log = (message: string) => this.#journal.say('init.scope', message);
    this.#journal.log({
      unit: 'systemd-logind.service',
      identifier: 'systemd-logind',
      pid: 1,
      message: `System is ${{ reboot: 'rebooting', poweroff: 'powering down', halt: 'halting' }[how]}.`,
      priority: 5,
      transport: 'journal',
    });
    sys.trace({ type: 'host.stopping' });
    this.#manager.goingDown = true;
    // Whoever is logged in from elsewhere loses the connection first, and what runs there its terminal.
    this.#tell((pid) => /^sshd: (?!.*\[listener\])/.test(commandLine(sys, pid)), 'SIGKILL');
    this.#tell((pid) => !isService(sys, pid), 'SIGHUP', 'SIGTERM');
    this.#status.speak();
    await stopAll(this.#manager);
    log(`Reached target ${how}.target - ${{ reboot: 'System Reboot', poweroff: 'System Power Off', halt: 'System Halt' }[how]}.`);
    log('Shutting down.');
    await this.#endAll();
    this.#status.plain(how === 'reboot' ? 'Rebooting.' : how === 'halt' ? 'System halted.' : 'Powering off.');
    this.#status.silence();
    sys.reboot(how === 'reboot' ? 'restart' : 'poweroff');
  }

  async #endAll(): Promise<void> {
    const sys = this.#sys;
    const since = sys.now();
    this.#status.plain('Sending SIGTERM to remaining processes...');
    this.#tell(() => true, 'SIGTERM');
    while (others(sys).length && sys.now() - since < PATIENCE) await sys.sleep(SECOND / 100);
    this.#status.plain('Sending SIGKILL to remaining processes...');
    this.#tell(() => true, 'SIGKILL');
  }

  #tell(which: (pid: number) => boolean, ...signals: ('SIGHUP' | 'SIGTERM' | 'SIGKILL')[]): void {
    for (const pid of others(this.#sys).filter(which)) for (const signal of signals) sendTo(this.#sys, pid, signal);
  }
}

/** Every process but this one. Kernel threads there are none. */
function others(sys: Sys): number[] {
  const pids = sys.readdir('/proc').flatMap(({ name }) => (/^\d+$/.test(name) && name !== '1' ? [Number(name)] : []));
  return pids.filter((pid) => commandLine(sys, pid) !== '');
}

function commandLine(sys: Sys, pid: number): string {
  try {
    return (readTextIfAny(sys, `/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
  } catch (error) {
    if (isErrno(error)) return '';
    throw error;
  }
}

/** Services, containers and their shims have cgroups of their own; sessions have not. */
function isService(sys: Sys, pid: number): boolean {
  const cgroup = (readTextIfAny(sys, `/proc/${pid}/cgroup`) ?? '').trim().replace(/^0::/, '');
  return cgroup !== '/init.scope' && !cgroup.startsWith('/user.slice/') && cgroup !== '/' && cgroup !== '';
}
