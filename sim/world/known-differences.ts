/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'files/ls-dired': 'ls --dired, which is for Emacs, is not simulated',
  'programs/getconf-and-pathchk': 'getconf and pathchk are not simulated',
  'files/sizes-of-given-files': 'df --output is not simulated',
  'text/base32': 'base32 is not simulated',
  'text/cksum': 'cksum and sum are not simulated',
  'text/diff-side-by-side': 'diff -y is not simulated',
  'text/fmt': 'fmt is not simulated',
  'text/od-types': 'od -tf is not simulated, and printf writes a byte above 127 as a character',
  'text/sed-usage': 'the help text is in other words than the real one',
};
