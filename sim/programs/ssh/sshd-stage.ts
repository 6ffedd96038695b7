import type { Sys } from '../../kernel/sys.ts';

/** Whom a connection belongs to, and where it comes from. */
export interface Who {
  readonly user: string;
  /** The connection's descriptor. */
  readonly fd: number;
  /** SSH_CONNECTION: client's address and port, server's address and port. */
  readonly ends: string;
}

/** What the client wants to be started. */
export interface Wanted {
  readonly command?: string;
  readonly rows?: number;
  readonly cols?: number;
  readonly term?: string;
  readonly lang?: string;
  readonly idle?: boolean;
}

export type Stage =
  | { readonly kind: 'listen'; readonly ports: readonly number[] }
  | ({ readonly kind: 'session' } & Who)
  | ({
      readonly kind: 'relay';
      readonly wanted: Wanted;
      readonly terminal?: { readonly master: number; readonly slave: number; readonly name: string };
      /** What is said before the first prompt. */
      readonly greeting: string;
    } & Who);

const VARIABLE = 'SSHD_STAGE';
const SSHD = '/usr/sbin/sshd';

/** Goes on as a fresh program with another title, as a real sshd re-executes itself. */
export function passStage(sys: Sys, title: string, stage: Stage): Promise<number> {
  return sys.exec(SSHD, [title], { ...sys.env, [VARIABLE]: JSON.stringify(stage) });
}

/** The stage this process was started for; it is told once. */
export function takeStage(sys: Sys): Stage | undefined {
  const text = sys.env[VARIABLE];
  delete sys.env[VARIABLE];
  return text === undefined ? undefined : JSON.parse(text);
}
