/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'files/ls-dired': 'ls --dired, which is for Emacs, is not simulated',
  'programs/getconf-and-pathchk': 'getconf and pathchk are not simulated',
  'files/sizes-of-given-files': 'df --output is not simulated',
  'users/permission-directories': 'ls shows nothing of a directory that may be read but not entered',
  'users/sudo-basics': 'ls without a name asks what `.` is before it opens it, and says so where it may not',
  'text/sed-usage': 'the help text is in other words than the real one',
};
