/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'grammar/coproc': 'coproc is not simulated',
  'signals/jobs-in-scripts': 'fg and bg without job control are worded differently',
  'signals/kill-background': 'a background program killed by a signal is not told in a script',
  'programs/date-time-zone': 'the simulated machines know no time zone but UTC',
  'text/sed-usage': 'the help text is in other words than the real one',
};
