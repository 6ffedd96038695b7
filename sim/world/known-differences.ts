/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'awk/array-as-scalar':
    'a name used as an array and as a scalar is found when it is used, not when the program is read: the message names no line',
  'builtins/builtin-list': 'some options of shopt and builtins are not there, or are set otherwise',
  'builtins/conditional': '`[[ -v x[0] ]]` does not know a scalar by element 0',
  'builtins/declare-variants': "`declare -a a='(1 2)'` does not read the quoted list",
  'builtins/directory-stack': 'CDPATH is searched before the directory itself',
  'builtins/export-and-env': 'OLDPWD is not among the exported names of a fresh shell',
  'builtins/function-text': 'a here-document inside a function is laid out without its empty line',
  'builtins/history-and-interactive-off': 'bind is not simulated',
  'builtins/printf-errors': 'a number beyond 64 bits is not cut to the largest, and `%z` is named differently',
  'builtins/printf-formats': '`%c` of an empty text prints no NUL, and `%5%` is not refused',
  'builtins/read-options': '`read -t 0` at the end of input, and a timeout that is none',
  'builtins/type-and-command': 'hash does not count that `type` and `command` found a program before',
  'builtins/ulimit-times-misc': 'help has another text, and enable -p and the lists of compgen are not complete',
  'errors/killed-by-signal': 'a program that dies of SIGTERM is told with its command',
  'errors/line-numbers': 'the line of a message inside a command substitution and eval of several lines',
  'errors/nested-bash': 'the usage of bash after a wrong option is shorter',
  'errors/set-x': 'an assignment to PS4 is traced with the new PS4',
  'errors/trap-exit-paths': 'the EXIT trap does not run when a signal ends the shell',
  'expansion/process-substitution': 'process substitution shows a FIFO in /tmp, not /dev/fd/63',
  'expansion/transformations': '`@K` prints values without their keys, and `@a` of all elements',
  'grammar/break-continue': '`break 0` leaves status 0',
  'grammar/coproc': 'coproc is not simulated',
  'grammar/heredoc-unterminated': 'the warning names the line after the last',
  'grammar/pipelines': '`|&` joins standard error before the other redirections of the command',
  'grammar/syntax-error-conditional': 'mistakes inside [[ ]] have a message of their own in bash',
  'grammar/syntax-error-conditional-operator': 'mistakes inside [[ ]] have a message of their own in bash',
  'grammar/syntax-error-done': 'which token is named when `do` is missing',
  'grammar/syntax-error-paren': 'which token is named at a `(` that does not belong',
  'signals/jobs-in-scripts': 'fg and bg without job control are worded differently',
  'signals/kill-background': 'a background program killed by a signal is not told in a script',
  'signals/timeout': 'timeout -s KILL does not die of the signal itself',
  'text/sed-usage': 'the help text is in other words than the real one',
};
