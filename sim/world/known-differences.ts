/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'files/ls-dired': 'ls --dired, which is for Emacs, is not simulated',
  'programs/getconf-and-pathchk': 'getconf and pathchk are not simulated',
  'users/permission-directories': 'ls shows nothing of a directory that may be read but not entered',
  'users/sudo-basics': 'ls without a name asks what `.` is before it opens it, and says so where it may not',
  'text/sed-usage': 'the help text is in other words than the real one',
  'net/ip-neigh': 'arp -a with an address prints its line twice on Debian',
  'net/ip-route': 'the help of ip is in our own words, and a wrong call shows it',
  'net/netstat': 'netstat -s is not simulated',
  'net/ping-usage': 'the help of ping is in our own words, and a wrong call shows it',
  'net/proc-net': '/proc/net has no snmp, netstat and protocols: packets are not counted by kind',
  'net/socat': 'jobs -p still names a job that wait has waited for',
  'net/ss-connections': 'the help of ss is in our own words, and a wrong call shows it',
  'net/sysctl': 'the help of sysctl is in our own words, and a call without a variable shows it',
  'net/trace': 'the help of traceroute is in our own words, and a call without a host shows it',
};
