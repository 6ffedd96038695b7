import type { CommandNode } from 'unbash';
import { utf8 } from '../base/bytes.ts';
import { isErrno } from '../base/errno.ts';
import type { Signal, Sys } from '../kernel/sys.ts';
import { closeQuietly } from '../libc/close-quietly.ts';
import type { Call } from './call-stack.ts';
import { AbandonControl, ExitControl } from './control-flow.ts';
import type { ShellFunction } from './interpreter/function.ts';
import { runTrap, type TrapName } from './interpreter/trap.ts';
import { Children } from './jobs/children.ts';
import { JobTable } from './jobs/job-table.ts';
import { Options } from './options.ts';
import type { Personality } from './personality.ts';
import { ProgramTable } from './program-table.ts';
import type { History } from './readline/history.ts';
import type { CompletionSpec } from './readline/programmable.ts';
import { SignalInbox, type SignalMode } from './signals.ts';
import type { Source } from './source.ts';
import { defineComputed } from './special-parameters.ts';
import { Variables } from './variables.ts';

/** How deep functions may call each other before the shell gives up, as bash does when its stack ends. */
export const MAX_FUNCTION_DEPTH = 500;

/** After so many steps a shell that never waits lets the machine's clock run: a step costs a microsecond or two of processor time. */
const STEPS_PER_SLICE = 64;
const SLICE_MICROS = 100;

/** One running shell: everything that a subshell copies. */
export class Shell {
  readonly sys: Sys;
  readonly personality: Personality;
  variables = new Variables();
  functions = new Map<string, ShellFunction>();
  /** `export -f`. */
  exportedFunctions = new Set<string>();
  aliases = new Map<string, string>();
  options = new Options();
  disabledBuiltins = new Set<string>();
  hashed = new ProgramTable();
  directories: string[] = [];
  /** `$0`. */
  name: string;
  positional: string[] = [];
  /** `set` gave new positional parameters to the file that is being sourced. */
  positionalReplaced = false;
  /** `$?`. */
  status = 0;
  pipeStatus: number[] = [0];
  /** `$!`. */
  lastBackground: number | undefined;
  /** `$$`: of the first shell, also in subshells. */
  readonly mainPid: number;
  subshellDepth = 0;
  /** How many texts are being run inside each other: a script, `eval`, a sourced file, a trap, `$(…)`. */
  textDepth = 0;
  /** Somewhere inside `$(…)`, where bash tells of no signals. */
  commandSubstitution = false;
  /** The coprocess that runs, started last. */
  coprocess: { readonly pid: number; readonly name: string } | undefined;
  functionDepth = 0;
  sourceDepth = 0;
  loopDepth = 0;
  /** Above zero while a trap's command runs. */
  trapDepth = 0;
  readonly runningTraps = new Set<TrapName>();
  /** While the ERR trap runs: the line that failed, which is where it calls functions from. */
  errorLine: number | undefined;
  /** How many lists (`a; b`, `a && b`) and loops are being run: Ctrl-C on a program gives them all up. */
  listDepth = 0;
  /** Functions being run and files being sourced, the innermost last. */
  calls: Call[] = [];
  readonly interactive: boolean;
  login = false;
  /** Reads its commands from `-c`. */
  commandString = false;
  /** Conditions (`if`, `&&`, `!`): `set -e` and the ERR trap do not look. */
  guarded = 0;
  /** `$BASH_COMMAND`: a command where it stands, or a loop's header. */
  command: { readonly node: CommandNode; readonly source: Source | undefined } | string = '';
  /** What is being run, for `line N` and $LINENO. */
  source: Source | undefined;
  position = 0;
  readonly signals: SignalInbox;
  readonly children: Children;
  readonly jobs: JobTable;
  /** In a subshell: the parent's jobs as they were. */
  inheritedJobs: JobTable | undefined;
  /** In a subshell that has set no trap of its own: the parent's, to be printed only. */
  inheritedTraps: ReadonlyMap<TrapName, string> | undefined;
  history: History | undefined;
  /** What `complete` was told, by command; `-D` for all others. */
  completions = new Map<string, CompletionSpec>();
  /** The completion that is being worked out: what `compopt` changes. */
  completing: { readonly options: Set<string> } | undefined;
  /** The shell's own copies of descriptors, saved around redirections. */
  savedDescriptors = new Set<number>();
  /** The controlling terminal's descriptor, when there is job control. */
  terminal: number | undefined;
  startedAt: number;
  /** The status of the last command substitution of the command being expanded. */
  substitutionStatus: number | undefined;
  /** A child of a shell with a prompt: messages name no line either. */
  messagesWithoutLine = false;
  /** Reads its commands from standard input (`-s`, or no arguments). */
  readsStandardInput = false;
  /** The user was told of stopped jobs at the last `exit`. */
  warnedOfJobs = false;
  /** Where getopts is: in which word, and at which letter of it. */
  optionWord = 1;
  optionPlace = 1;
  /** Our ends of the process substitutions of the commands being run. */
  substitutions: number[] = [];
  /** `$PPID`. */
  mainParent: number;
  #steps = 0;

  constructor(sys: Sys, personality: Personality, name: string, mode: SignalMode, mainPid = sys.pid, ignored?: Iterable<Signal>) {
    this.sys = sys;
    this.personality = personality;
    this.name = name;
    this.interactive = mode === 'interactive';
    this.mainPid = mainPid;
    this.startedAt = sys.now();
    this.mainParent = sys.ppid;
    this.signals = new SignalInbox(sys, mode, ignored);
    this.children = new Children(sys, this.signals);
    this.jobs = new JobTable(() => sys.monotonic());
    this.children.onChange((pid, status) => this.jobs.changed(pid, status));
  }

  /** Job control: background jobs get process groups of their own. */
  get monitor(): boolean {
    return this.options.has('monitor');
  }

  /** The line of the command being run, counted as $LINENO. */
  get line(): number {
    return this.source ? this.source.lineAt(this.position) : 1;
  }

  /** Prints a message on standard error with the shell's name before it. `builtin` names the builtin that complains. */
  async complain(text: string, builtin?: string): Promise<void> {
    const origin = {
      shell: this.messageName,
      line: this.hidesLine ? undefined : this.line,
      ...(builtin ? { builtin } : {}),
    };
    await this.printError(`${this.personality.message(origin, text)}\n`);
  }

  /** At a prompt, bash and BusyBox name no line; dash always does. */
  get hidesLine(): boolean {
    return this.personality.name !== 'dash' && (this.interactive || this.messagesWithoutLine) && this.sourceDepth === 0;
  }

  get messageName(): string {
    const script = this.source?.path;
    // What bash calls the place of a function that `-c` defined.
    if (script === undefined && this.commandString && this.functionDepth > 0 && this.personality.name === 'bash' && !this.interactive)
      return 'environment';
    return (
      script ??
      (this.name.startsWith('-')
        ? this.name
        : this.name.slice(
            this.personality.name === 'bash' && (this.interactive || this.messagesWithoutLine) ? this.name.lastIndexOf('/') + 1 : 0,
          ))
    );
  }

  async print(output: string): Promise<void> {
    await this.sys.write(1, utf8(output));
  }

  async printError(output: string): Promise<void> {
    try {
      await this.sys.write(2, utf8(output));
    } catch (error) {
      if (!isErrno(error)) throw error;
    }
  }

  /** Called once for each command and each turn of a loop. Undefined when there is nothing to wait for. */
  checkpoint(): Promise<void> | undefined {
    this.#steps += 1;
    if (this.#steps < STEPS_PER_SLICE && !this.signals.urgent) return undefined;
    return this.#pause();
  }

  async #pause(): Promise<void> {
    if (this.#steps >= STEPS_PER_SLICE) {
      this.#steps = 0;
      await this.sys.sleep(SLICE_MICROS);
    }
    await this.handleSignals();
  }

  /** Runs pending traps, and nothing else. */
  async handleTraps(): Promise<void> {
    for (let signal = this.signals.take(); signal; signal = this.signals.take()) await runTrap(this, signal);
  }

  /** Runs pending traps; an interrupt without a trap gives up the command, or the shell. */
  async handleSignals(): Promise<void> {
    await this.handleTraps();
    if (this.signals.terminating) throw new ExitControl(this.status);
    if (!this.signals.interrupted) return;
    this.signals.interrupted = false;
    this.status = 130;
    if (this.interactive) throw new AbandonControl(130, false);
    this.dieOf('SIGINT');
  }

  /** Ends this process as the signal's default action would, after the EXIT trap. */
  dieOf(signal: Signal): never {
    if (this.personality.name === 'bash' && this.signals.traps.get('EXIT')) {
      this.signals.terminating = signal;
      throw new ExitControl(this.status);
    }
    this.sys.sigaction(signal, 'default');
    this.sys.kill(this.sys.pid, signal);
    throw new ExitControl(130);
  }

  /** The signals that children must ignore too (`trap '' SIG`). */
  ignoredSignals(): Signal[] {
    const trapped = [...this.signals.traps].filter(([name, command]) => command === '' && name.startsWith('SIG'));
    return [...this.signals.ignoredAtStart, ...this.signals.deafTo, ...trapped.map(([name]) => name as Signal)];
  }

  /**
   * A copy for a child process: taken now, made into a shell when the child starts. Traps are not inherited, except ignored signals.
   */
  copyFor(): (sys: Sys) => Shell {
    const ignored = this.ignoredSignals();
    const inheritedTraps = this.signals.traps.size ? new Map(this.signals.traps) : this.inheritedTraps;
    const kept = {
      inheritedTraps,
      functions: new Map(this.functions),
      exportedFunctions: new Set(this.exportedFunctions),
      aliases: new Map(this.aliases),
      completions: new Map(this.completions),
      options: this.options.clone(),
      disabledBuiltins: new Set(this.disabledBuiltins),
      hashed: this.hashed.copy(),
      directories: [...this.directories],
      positional: [...this.positional],
      status: this.status,
      pipeStatus: [...this.pipeStatus],
      lastBackground: this.lastBackground,
      subshellDepth: this.subshellDepth + 1,
      commandSubstitution: this.commandSubstitution,
      textDepth: this.textDepth,
      functionDepth: this.functionDepth,
      sourceDepth: this.sourceDepth,
      calls: [...this.calls],
      login: this.login,
      commandString: this.commandString,
      readsStandardInput: this.readsStandardInput,
      guarded: this.guarded,
      command: this.command,
      source: this.source,
      position: this.position,
      startedAt: this.startedAt,
      mainParent: this.mainParent,
      history: this.history,
      inheritedJobs: this.jobs.all().length ? this.jobs.snapshot() : this.inheritedJobs,
      variables: this.variables.clone(),
      messagesWithoutLine: this.interactive || this.messagesWithoutLine,
    };
    kept.options.change('monitor', false);
    const saved = [...this.savedDescriptors];
    const { personality, name, mainPid } = this;
    const { ignoredAtStart } = this.signals;
    const deafTo = [...this.signals.deafTo];
    return (sys) => {
      const child = new Shell(sys, personality, name, 'subshell', mainPid, ignoredAtStart);
      Object.assign(child, kept);
      defineComputed(child);
      for (const name of [
        ...(kept.options.has('errtrace') ? (['ERR'] as const) : []),
        ...(kept.options.has('functrace') ? (['DEBUG', 'RETURN'] as const) : []),
      ]) {
        const command = inheritedTraps?.get(name);
        if (command !== undefined) child.signals.traps.set(name, command);
      }
      for (const signal of ignored) if (!deafTo.includes(signal)) child.signals.trap(signal, '');
      for (const signal of deafTo) child.signals.deafTo.add(signal);
      for (const fd of saved) closeQuietly(sys, fd);
      return child;
    };
  }
}
