/** Programs of a host that leave something out: what they then say, or what has no effect. */
export const PARTIAL_PROGRAMS: Readonly<Record<string, string>> = {
  bash: '`set -o vi`, `bind`, and `complete -C/-G/-X` are missing',
  'vi, vim, view': 'no visual blocks, windows, tabs, mappings or patterns over several lines',
  nano: 'no marking, justifying, executing, regular expressions; one file at a time',
  less: 'one file at a time; no marks, `&`, `v`, `!`',
  man: 'pages for Docker and for the usual programs, shorter than the originals',
  iptables: "the matches and targets that Docker and a host's own filter use; mangle and raw only accept and drop",
  ufw: 'its rules do not outlive a reboot',
  'ssh, scp': 'no forwarding, agent or passphrases; no sftp',
  'ip, ss, netstat': 'IPv4 only; no packet counters; of links ip makes only bridges',
  curl: 'the progress meter stands still while it waits',
  systemctl: '`set-property` and `help` are missing; sandboxing and resource options of units are read without effect',
  journalctl: 'no paths, other directories, headers or cursors; the journal is one file, which is never rotated',
  rsyslogd: 'is not installed: there is no /var/log/syslog, /var/log/auth.log or /var/log/kern.log; the journal has it all',
  nice: 'a niceness is shown, and has no effect',
  'cgroups (memory.max, pids.max)': 'limits are kept and shown, and not enforced',
};
