/**
 * Scripts of tests/machine/scripts whose output is not yet that of the real programs, each with the reason: `area/name` → what differs. A script
 * that is listed here and agrees fails the test, so the list is never longer than the truth.
 */
export const KNOWN_DIFFERENCES: Readonly<Record<string, string>> = {
  'files/tar-rare': 'the host has no bzip2 and no xz, so that tar -j and -J can call none',
  'files/gzip-sizes': 'the compressor is not that of gzip, so that a file may get a few bytes shorter or longer',
  'text/sed-usage': 'the help text is in other words than the real one',
  'net/ip-route': 'the help of ip is in our own words, and a wrong call shows it',
  'net/netstat': 'netstat -s is not simulated',
  'net/ping-usage': 'the help of ping is in our own words, and a wrong call shows it',
  'net/proc-net': '/proc/net has no snmp, netstat and protocols: packets are not counted by kind',
  'net/ss-connections': 'the help of ss is in our own words, and a wrong call shows it',
  'net/sysctl': 'the help of sysctl is in our own words, and a call without a variable shows it',
  'net/trace': 'the help of traceroute is in our own words, and a call without a host shows it',
  'services/exit-statuses':
    'the journal names the step at which a program could not be started; the first release of Ubuntu 24.04 loses that line',
  'services/fails-to-start':
    'the journal names the step at which a program could not be started; the first release of Ubuntu 24.04 loses that line',
};
