import { isErrno, SysError, strerror } from '../../base/errno.ts';
import type { Sys, WaitStatus } from '../../kernel/sys.ts';
import { signalNumber } from '../../libc/signal-numbers.ts';
import { printError } from '../../libc/stdio.ts';
import { Fatal } from './fatal.ts';

const NOT_FOUND = 127;
const CANNOT_RUN = 126;
const SOME_FAILED = 123;
const TERMINAL = '/dev/tty';

export interface ChildOptions {
  /** How many run at a time; 0: as many as come. */
  readonly most: number;
  /** What the commands read: nothing, what xargs was called with, or the terminal. */
  readonly input: 'nothing' | 'inherited' | 'terminal';
  /** A variable that tells each which of the places it runs in. */
  readonly slotVariable: string | undefined;
}

/** The commands that xargs has running. */
export class Children {
  /** 123 as soon as one has failed. */
  status = 0;
  readonly #sys: Sys;
  readonly #options: ChildOptions;
  readonly #slots: (number | undefined)[] = [];
  /** Of the last command: complaints name that, whichever of them it was. */
  #name = '';

  constructor(sys: Sys, options: ChildOptions) {
    this.#sys = sys;
    this.#options = options;
  }

  get #running(): number {
    return this.#slots.filter((pid) => pid !== undefined).length;
  }

  /** Waits until there is room for one more. @throws Fatal */
  async room(): Promise<void> {
    const { most } = this.#options;
    while (most > 0 && this.#running >= most) await this.#reap();
    while (this.#running && (await this.#reap(true)));
  }

  /** @throws Fatal when it cannot be run */
  async start(argv: readonly string[]): Promise<void> {
    const sys = this.#sys;
    this.#name = argv[0] ?? '';
    const free = this.#slots.indexOf(undefined);
    const slot = free < 0 ? this.#slots.length : free;
    const [heard, tell] = sys.pipe();
    const pid = sys.fork(async (child) => {
      child.close(heard);
      child.setCloseOnExec(tell, true);
      if (this.#options.slotVariable !== undefined) child.env[this.#options.slotVariable] = String(slot);
      let taking = true;
      try {
        await takeInput(child, this.#options.input);
        taking = false;
        return await execvp(child, argv);
      } catch (error) {
        if (!isErrno(error)) throw error;
        await printError(
          child,
          `xargs: ${taking && this.#options.input === 'terminal' ? `‘${TERMINAL}’` : argv[0]}: ${strerror(error.code)}\n`,
        );
        await child.write(tell, Uint8Array.of(1));
        return error.code === 'ENOENT' ? NOT_FOUND : CANNOT_RUN;
      }
    });
    sys.close(tell);
    const failed = (await sys.read(heard, 1)).length > 0;
    sys.close(heard);
    if (failed) {
      const ended = await sys.waitpid(pid);
      throw new Fatal('', ended?.status.kind === 'exited' ? ended.status.code : CANNOT_RUN);
    }
    this.#slots[slot] = pid;
  }

  /** @throws Fatal */
  async all(): Promise<void> {
    while (this.#running) await this.#reap();
  }

  async #reap(nohang = false): Promise<boolean> {
    const ended = await this.#sys.waitpid(-1, { nohang });
    if (!ended) return false;
    const slot = this.#slots.indexOf(ended.pid);
    if (slot >= 0) this.#slots[slot] = undefined;
    this.#judge(ended.status);
    return true;
  }

  #judge(status: WaitStatus): void {
    if (status.kind === 'signaled') throw new Fatal(`${this.#name}: terminated by signal ${signalNumber(status.signal)}`, 125);
    if (status.kind !== 'exited') return;
    if (status.code === 255) throw new Fatal(`${this.#name}: exited with status 255; aborting`, 124);
    if (status.code !== 0) this.status = SOME_FAILED;
  }
}

async function takeInput(child: Sys, input: ChildOptions['input']): Promise<void> {
  if (input === 'inherited') return;
  const path = input === 'terminal' ? TERMINAL : '/dev/null';
  const fd = await child.openWait(path, { read: true });
  if (fd === 0) return;
  child.dup2(fd, 0);
  child.close(fd);
}

/** execvp(3): the directories of PATH in turn; one where the file may not be run is told only when no other has it. */
async function execvp(child: Sys, argv: readonly string[]): Promise<number> {
  const name = argv[0] ?? '';
  const folders = name.includes('/') ? [''] : (child.env.PATH ?? '/bin:/usr/bin').split(':').map((folder) => `${folder || '.'}/`);
  let denied: SysError | undefined;
  for (const folder of name === '' ? [] : folders) {
    try {
      return await child.exec(`${folder}${name}`, argv, child.env);
    } catch (error) {
      if (isErrno(error, 'ENOEXEC')) return child.exec('/bin/sh', ['/bin/sh', `${folder}${name}`, ...argv.slice(1)], child.env);
      if (isErrno(error, 'EACCES')) denied = error;
      else if (!isErrno(error, 'ENOENT', 'ENOTDIR')) throw error;
      else if (name.includes('/')) throw error;
    }
  }
  throw denied ?? new SysError('ENOENT');
}
