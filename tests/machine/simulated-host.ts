import { turn } from '../../sim/ports/node/real-time.ts';
import type { WorldInput } from '../../sim/world/document.ts';
import type { Output } from '../../sim/world/input.ts';
import { createWorld, type World } from '../../sim/world.ts';
import { networkWorld } from './network/world.ts';
import { ENVIRONMENT, HOME, type Outcome, type Script, SHELF, WORK } from './script.ts';

const host = 'dockerhost';
const second = 1_000_000;
/** Virtual time after which a script is taken to hang. */
const longest = 120 * second;
/** Fresh directories, as root, then the script in bash, in an environment of its own. */
const PREPARE = `rm -rf ${WORK} ${HOME}; mkdir ${WORK} ${HOME}; cd ${WORK} && exec env -i "$@"`;
/** The recording machine had run for a while: its process ids had more than one digit, as `# mask: pid` expects. */
const USE_UP_PIDS = ['bash', '-c', 'until (exit $((BASHPID < 100))); do :; done'];

/** The command that runs a script by its name. */
export function commandFor(name: string): string[] {
  const environment = Object.entries(ENVIRONMENT).map(([key, value]) => `${key}=${value}`);
  return ['bash', '-c', PREPARE, 'bash', ...environment, '/bin/bash', `${SHELF}/${name}.sh`];
}

/** Debian's machine on its own or on a network, or an Ubuntu whose Docker is at rest. */
export function worldFor(scripts: readonly Script[], files: Readonly<Record<string, string>>): WorldInput {
  if (scripts.some(({ network }) => network)) return networkWorld(host, files);
  if (!scripts.some(({ booted }) => booted)) return { hosts: { [host]: { profile: 'bare', user: 'root', files } } };
  return { hosts: { [host]: { profile: 'ubuntu', user: 'root', files, services: { docker: 'disabled', containerd: 'disabled' } } } };
}

/** A simulated host that holds these scripts. They run one after the other, as root, with no terminal. */
export class SimulatedHost {
  #world: World;
  #runs = 0;
  #faults: string[] = [];
  #listen: (output: Output) => void = () => undefined;

  private constructor(scripts: readonly Script[]) {
    const files = Object.fromEntries(scripts.map(({ name, text }) => [`${SHELF}/${name}.sh`, text]));
    this.#world = createWorld(worldFor(scripts, files), {
      turn,
      onOutput: (output) => this.#listen(output),
      onFault: ({ argv, error }) => this.#faults.push(`fault in ${argv.join(' ')}: ${error instanceof Error ? error.stack : error}`),
    });
  }

  static async boot(scripts: readonly Script[]): Promise<SimulatedHost> {
    const booted = new SimulatedHost(scripts);
    await booted.#world.boot();
    await booted.#execute(USE_UP_PIDS, '');
    return booted;
  }

  /** Runs a script that wants a machine of its own in one, and any other in this host. */
  runApart(script: Script): Promise<Outcome> {
    return script.fresh ? SimulatedHost.boot([script]).then((host) => host.run(script)) : this.run(script);
  }

  /** @throws when the simulation itself fails, or the script does not end. */
  run({ name, stdin }: Script): Promise<Outcome> {
    return this.#execute(commandFor(name), stdin);
  }

  async #execute(argv: readonly string[], stdin: string): Promise<Outcome> {
    const world = this.#world;
    const id = ++this.#runs;
    const printed: Record<'stdout' | 'stderr', Uint8Array[]> = { stdout: [], stderr: [] };
    let status: number | undefined;
    this.#listen = (output) => {
      if (output.kind === 'exec' && output.id === id) printed[output.stream].push(output.bytes);
      if (output.kind === 'exec.ended' && output.id === id) status = output.status;
    };
    const began = world.scheduler.now();
    await world.input({ kind: 'exec', id, host, user: 'root', argv }, began);
    if (stdin) await world.input({ kind: 'exec.stdin', id, text: stdin }, began);
    await world.input({ kind: 'exec.end', id }, began);
    await world.run(began + longest, () => status !== undefined);
    if (this.#faults.length > 0) throw new Error(this.#faults.splice(0).join('\n'));
    if (status === undefined) throw new Error(`still running after ${longest / second} s of virtual time`);
    const text = (stream: 'stdout' | 'stderr'): string => Buffer.concat(printed[stream]).toString('utf8');
    return { stdout: text('stdout'), stderr: text('stderr'), status };
  }
}
