/**
 * Which Ubuntu packages bring which commands, of those that people type on such a host.
 * Names are Ubuntu 24.04's.
 */
export const COMMAND_PACKAGES: Readonly<
  Record<string, readonly { readonly package: string; readonly version?: string; readonly snap?: boolean }[]>
> = {
  ab: [{ package: 'apache2-utils' }],
  ansible: [{ package: 'ansible-core' }],
  cmake: [{ package: 'cmake' }],
  'docker-compose': [{ package: 'docker-compose' }],
  emacs: [{ package: 'emacs-nox' }],
  ffmpeg: [{ package: 'ffmpeg' }],
  gcc: [{ package: 'gcc' }],
  git: [{ package: 'git' }],
  go: [{ package: 'golang-go' }],
  htop: [{ package: 'htop' }],
  hping3: [{ package: 'hping3' }],
  iftop: [{ package: 'iftop' }],
  iotop: [{ package: 'iotop' }],
  java: [{ package: 'default-jre' }],
  make: [{ package: 'make' }],
  mysql: [{ package: 'mysql-client-core-8.0' }],
  nmap: [{ package: 'nmap' }],
  node: [{ package: 'nodejs' }],
  npm: [{ package: 'npm' }],
  php: [{ package: 'php8.3-cli' }],
  pip: [{ package: 'python3-pip' }],
  pip3: [{ package: 'python3-pip' }],
  podman: [{ package: 'podman' }],
  psql: [{ package: 'postgresql-client-common' }],
  'redis-cli': [{ package: 'redis-tools' }],
  ruby: [{ package: 'ruby' }],
  screen: [{ package: 'screen' }],
  skopeo: [{ package: 'skopeo' }],
  tcpdump: [{ package: 'tcpdump' }],
  tmux: [{ package: 'tmux' }],
  unzip: [{ package: 'unzip' }],
  vim: [{ package: 'vim' }],
  wireshark: [{ package: 'wireshark' }],
  yq: [{ package: 'yq' }],
  zip: [{ package: 'zip' }],
  zsh: [{ package: 'zsh' }],
};
