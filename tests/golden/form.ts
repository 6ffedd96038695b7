/**
 * The form of a recording: what a real client and a real daemon did, step by step, with nothing masked.
 * A recording is written by `record.ts` only and is never edited by hand.
 */

/** Bytes of a message. Text stands in `body`; anything that is not UTF-8, or is long, stands in base64. */
export type BodyOnWire = { body: string } | { body_b64: string; body_len: number; truncated?: boolean };

/** One request and its response as they crossed the socket. Times are milliseconds since the step began. */
export type HttpItem = {
  conn: number;
  t_ms: number;
  t_end_ms?: number;
  request: string;
  request_headers: [string, string][];
  request_body?: BodyOnWire;
  status?: number;
  status_line?: string;
  response_headers?: [string, string][];
  response_body?: BodyOnWire;
  /** Number of chunks, when the response was sent chunked. */
  chunks?: number;
  /** The bytes of either side after a hijack (101, or a raw stream answered to `attach`). */
  upgraded?: { server: BodyOnWire; client: BodyOnWire };
  /** The exchange was cut before its end. */
  incomplete?: boolean;
  /** The body had no length and ended with the connection. */
  until_eof?: boolean;
};

/** What a scenario file declares about a step. */
export type StepPlan = {
  /** Run by `bash -c` in a fresh shell. */
  cmd: string;
  /** `root` unless told otherwise; `student` is uid 1000 in no other group. */
  user?: string;
  /** With a terminal, 100 columns by 24 rows unless told otherwise; then all output is in `stdout`. */
  pty?: boolean;
  /** What is typed: seconds to wait since the previous entry, then the text. */
  input?: [number, string][];
  cols?: number;
  rows?: number;
};

/** What a recording adds to the plan. */
export type Step = StepPlan & {
  stdout: string;
  stderr: string;
  /** 128+n when the shell was ended by signal n. */
  exit: number;
  /** Seconds since the epoch. */
  started_at: number;
  duration_ms: number;
  stdout_b64?: string;
  http?: HttpItem[];
};

export type Setup = {
  /** The only images present at the start. */
  images: string[];
  /** Files in the working directory, by relative path. */
  files?: Record<string, string>;
  /** dockerd runs unless it says so here. */
  daemon?: 'stopped';
};

export type Scenario = { name: string; area: string; setup: Setup; steps: StepPlan[] };
export type Recording = { name: string; area: string; setup: Setup; steps: Step[] };
