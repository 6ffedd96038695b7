import { utf8 } from '../../base/bytes.ts';
import type { Signal, Sys, WindowSize } from '../../kernel/sys.ts';
import { printError, STDERR, STDIN, STDOUT } from '../../libc/stdio.ts';
import { ApiClient } from './client.ts';
import type { ConfigFile } from './config-file.ts';
import { resolveEndpoint } from './endpoint.ts';

/** What stands before the command: `docker -H … ps`. */
export interface GlobalOptions {
  readonly config: string;
  readonly context: string;
  readonly debug: boolean;
  readonly hosts: readonly string[];
  readonly logLevel: string;
  readonly tls: boolean;
  readonly tlsVerify: boolean;
  readonly tlsCaCert: string;
  readonly tlsCert: string;
  readonly tlsKey: string;
}

/** One run of the docker command: its streams, its settings and, once asked for, its connection to a daemon. */
export class Cli {
  readonly sys: Sys;
  readonly global: GlobalOptions;
  readonly config: ConfigFile;
  /** Off for the commands that go on when they are interrupted, because they wait for a container that may do something about it. */
  endsOnSignals = true;
  /** Who else wants to know of SIGINT and SIGTERM. */
  readonly onTermination = new Set<(signal: Signal) => void>();
  /** Flags that were given and do nothing here. */
  readonly idleFlags: string[] = [];
  #client: ApiClient | undefined;

  constructor(sys: Sys, global: GlobalOptions, config: ConfigFile) {
    this.sys = sys;
    this.global = global;
    this.config = config;
  }

  out(text: string): Promise<void> {
    return text === '' ? Promise.resolve() : this.sys.write(STDOUT, utf8(text));
  }

  outLine(text: string): Promise<void> {
    return this.out(`${text}\n`);
  }

  err(text: string): Promise<void> {
    return text === '' ? Promise.resolve() : printError(this.sys, text);
  }

  errLine(text: string): Promise<void> {
    return this.err(`${text}\n`);
  }

  /** Says which flags did nothing. After the work was accepted: a refusal reads as the real one does. */
  async warnOfIdleFlags(): Promise<void> {
    for (const name of this.idleFlags.splice(0)) await this.errLine(`dockwire: --${name} has no effect here yet`);
  }

  get inIsTerminal(): boolean {
    return this.sys.isatty(STDIN);
  }

  get outIsTerminal(): boolean {
    return this.sys.isatty(STDOUT);
  }

  get errIsTerminal(): boolean {
    return this.sys.isatty(STDERR);
  }

  /** Rows and columns of standard output's terminal; 0×0 where it is none. */
  get outSize(): WindowSize {
    return this.outIsTerminal ? this.sys.winsize(STDOUT) : { rows: 0, cols: 0 };
  }

  /** The connection to the daemon, made when it is first asked for, so that commands which need none work without. @throws FatalError */
  client(): ApiClient {
    this.#client ??= new ApiClient(this.sys, resolveEndpoint(this));
    return this.#client;
  }

  /** Hangs up. What the daemon was still answering sees its client go. */
  close(): void {
    this.#client?.close();
  }
}
