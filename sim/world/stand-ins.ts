/** What looks and acts like the real thing and is made otherwise inside: program or file → what is different. For SUPPORT.md. */
export const STAND_INS: Readonly<Record<string, string>> = {
  'ssh, sshd':
    'the version lines are real; the key exchange and the messages after it are a stand-in that is not encrypted. No forwarding (-L, -R, -D, -J, -W), no X11, no agent. scp speaks its old protocol; sftp is missing',
  'ssh-keygen': "Ed25519 keys in OpenSSH's file formats, without a passphrase; the mathematics behind them is a stand-in",
  '/etc/shadow': 'passwords are kept readable, as `$plain$…`',
  sudo: '`use_pty` has no effect: sudo and its command share the terminal. No -e, -A; no lecture, no plugins, no log',
  'su, passwd, sshd': 'no PAM configuration is read',
};
