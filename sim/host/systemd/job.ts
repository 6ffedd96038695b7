/** How a job came out; `failure` is the kind, for systemctl to put into words. */
export interface JobResult {
  readonly unit: string;
  readonly failure?:
    | 'not-found'
    | 'masked'
    | 'no-instance'
    | 'bad-setting'
    | 'failed'
    | 'dependency'
    | 'not-applicable'
    | 'not-loaded'
    | 'not-active'
    | 'assert'
    | 'canceled'
    | 'refused';
  /** The service's result, for `failed`; the unit that is missing, for `not-found`. */
  readonly result?: string;
}

export interface Job {
  readonly id: number;
  readonly unit: string;
  readonly type: 'start' | 'stop' | 'restart' | 'reload';
  running: boolean;
  cancelled: boolean;
  done: Promise<JobResult>;
}
