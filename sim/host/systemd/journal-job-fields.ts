/** What systemd adds to what it says of units: the kind of message, the job, and which function said it (systemd.journal-fields(7), recorded). */
const KINDS: readonly { when: RegExp; id: string; by: string; job?: string; result?: string }[] = [
  { when: /^Starting .*\.\.\.$/, id: '7d4958e842da4a758f6c1cdc7b36dcc5', by: 'job_emit_start_message', job: 'start' },
  {
    when: /^(Started|Finished|Listening on|Reached target) /,
    id: '39f53479d3a045ac8e11786248231fbf',
    by: 'job_emit_done_message',
    job: 'start',
    result: 'done',
  },
  { when: /^Failed to start /, id: 'be02cf6855d2428ba40df7e9d022f03d', by: 'job_emit_done_message', job: 'start', result: 'failed' },
  {
    when: /^Dependency failed for /,
    id: 'be02cf6855d2428ba40df7e9d022f03d',
    by: 'job_emit_done_message',
    job: 'start',
    result: 'dependency',
  },
  { when: /^Stopping .*\.\.\.$/, id: 'de5b426a63be47a7b6ac3eaac82e2f6f', by: 'job_emit_start_message', job: 'stop' },
  { when: /^(Stopped|Closed) /, id: '9d1aaa27d60140bd96365438aad20286', by: 'job_emit_done_message', job: 'stop', result: 'done' },
  { when: /^Reloading .*\.\.\.$/, id: 'd34d037fff1847e6ae669a370e694725', by: 'job_emit_start_message', job: 'reload' },
  { when: /^Reloaded /, id: '7b05ebc668384222baa8881179cfda54', by: 'job_emit_done_message', job: 'reload', result: 'done' },
  { when: /: Deactivated successfully\.$/, id: '7ad2d189f7e94e70a38c781354912448', by: 'unit_log_success' },
  { when: /: Failed with result '/, id: 'd9b373ed55a64feb8242e02dbe79a49c', by: 'unit_log_failure' },
  { when: /: (Main|Control) process exited, /, id: '98e322203f7a4ed290d09fe03c09fe15', by: 'unit_log_process_exit' },
];

/** The fields by their names, for a message of process 1. */
export function jobFieldsOf(message: string): Record<string, string> {
  const kind = KINDS.find(({ when }) => when.test(message));
  if (!kind) return {};
  return {
    CODE_FUNC: kind.by,
    MESSAGE_ID: kind.id,
    ...(kind.job === undefined ? {} : { JOB_TYPE: kind.job }),
    ...(kind.result === undefined ? {} : { JOB_RESULT: kind.result }),
  };
}
