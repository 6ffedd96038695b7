import type { Sys } from '../../kernel/sys.ts';
import type { JournalEntry } from './journal.ts';
import { systemdVersion } from './version.ts';

const SUPPORT = {
  ubuntu: 'http://www.ubuntu.com/support',
  debian: 'https://www.debian.org/support',
  rhel: 'https://access.redhat.com/support',
};

/** Messages that `journalctl -x` has more to say about: what they look like, and the subject and text of the explanation. */
const ENTRIES: readonly { when: RegExp; subject: (unit: string) => string; text: (unit: string, message: string) => string }[] = [
  {
    when: /^Starting .*\.\.\.$/,
    subject: (unit) => `A start job for unit ${unit} has begun execution`,
    text: (unit) => `A start job for unit ${unit} has begun execution.`,
  },
  {
    when: /^(Started|Finished|Listening on|Reached target) /,
    subject: (unit) => `A start job for unit ${unit} has finished successfully`,
    text: (unit) => `A start job for unit ${unit} has finished successfully.`,
  },
  {
    when: /^Failed to start /,
    subject: (unit) => `A start job for unit ${unit} has failed`,
    text: (unit) => `A start job for unit ${unit} has finished with a failure.\n\nThe job result is failed.`,
  },
  {
    when: /^Dependency failed for /,
    subject: (unit) => `A start job for unit ${unit} has failed`,
    text: (unit) => `A start job for unit ${unit} has finished with a failure.\n\nThe job result is dependency.`,
  },
  {
    when: /^Stopping .*\.\.\.$/,
    subject: (unit) => `A stop job for unit ${unit} has begun execution`,
    text: (unit) => `A stop job for unit ${unit} has begun execution.`,
  },
  {
    when: /^(Stopped|Closed) /,
    subject: (unit) => `A stop job for unit ${unit} has finished`,
    text: (unit) => `A stop job for unit ${unit} has finished.\n\nThe job result is done.`,
  },
  {
    when: /: Failed with result '/,
    subject: () => 'Unit failed',
    text: (unit, message) => `The unit ${unit} has entered the 'failed' state with result '${/'([^']*)'/.exec(message)?.[1] ?? ''}'.`,
  },
  {
    when: /: Deactivated successfully\.$/,
    subject: () => 'Unit succeeded',
    text: (unit) => `The unit ${unit} has successfully entered the 'dead' state.`,
  },
  {
    when: /: (Main|Control) process exited, /,
    subject: () => 'Unit process exited',
    text: (unit, message) =>
      `An ${message.includes('Main') ? 'ExecStart=' : 'Exec'} process belonging to unit ${unit} has exited.\n\nThe process' exit code is '${/code=(\w+)/.exec(message)?.[1] ?? ''}' and its exit status is ${/status=(\d+)/.exec(message)?.[1] ?? ''}.`,
  },
  {
    when: /: Scheduled restart job, /,
    subject: () => 'Automatic restarting of a unit has been scheduled',
    text: (unit) =>
      `Automatic restarting of the unit ${unit} has been scheduled, as the result for\nthe configured Restart= setting for the unit.`,
  },
];

/** The lines that `-x` puts below an entry; empty for most. */
export function explain(sys: Sys, entry: JournalEntry): string {
  const known = entry.identifier === 'systemd' && entry.unit ? ENTRIES.find(({ when }) => when.test(entry.message)) : undefined;
  if (!known) return '';
  const lines = [
    `Subject: ${known.subject(entry.unit)}`,
    'Defined-By: systemd',
    `Support: ${SUPPORT[systemdVersion(sys).distribution]}`,
    '',
    ...known.text(entry.unit, entry.message).split('\n'),
  ];
  return lines.map((line) => `░░ ${line}\n`).join('');
}
