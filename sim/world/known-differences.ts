/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'expansion/process-substitution': 'process substitution shows a FIFO in /tmp, not /dev/fd/63',
  'expansion/transformations': '`@K` prints values without their keys, and `@a` of all elements',
  'grammar/coproc': 'coproc is not simulated',
  'grammar/heredoc-unterminated': 'the warning names the line after the last',
  'grammar/syntax-error-conditional': 'mistakes inside [[ ]] have a message of their own in bash',
  'grammar/syntax-error-conditional-operator': 'mistakes inside [[ ]] have a message of their own in bash',
  'grammar/syntax-error-done': 'which token is named when `do` is missing',
  'grammar/syntax-error-paren': 'which token is named at a `(` that does not belong',
  'signals/jobs-in-scripts': 'fg and bg without job control are worded differently',
  'signals/kill-background': 'a background program killed by a signal is not told in a script',
  'signals/timeout': 'timeout -s KILL does not die of the signal itself',
  'programs/date-time-zone': 'the simulated machines know no time zone but UTC',
  'text/sed-usage': 'the help text is in other words than the real one',
};
