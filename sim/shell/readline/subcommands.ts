/** Words that follow a command's name, for Tab. The shell knows no docker; these are only texts. */
const SUBCOMMANDS: Readonly<Record<string, readonly string[]>> = {
  docker: [
    ...[
      'attach',
      'build',
      'builder',
      'buildx',
      'checkpoint',
      'commit',
      'compose',
      'config',
      'container',
      'context',
      'cp',
      'create',
      'diff',
    ],
    ...['events', 'exec', 'export', 'history', 'image', 'images', 'import', 'info', 'inspect', 'kill', 'load', 'login', 'logout', 'logs'],
    ...['manifest', 'network', 'node', 'pause', 'plugin', 'port', 'ps', 'pull', 'push', 'rename', 'restart', 'rm', 'rmi', 'run', 'save'],
    ...['search', 'secret', 'service', 'stack', 'start', 'stats', 'stop', 'swarm', 'system', 'tag', 'top', 'trust', 'unpause', 'update'],
    ...['version', 'volume', 'wait'],
  ],
  'docker container': [
    ...['attach', 'commit', 'cp', 'create', 'diff', 'exec', 'export', 'inspect', 'kill', 'logs', 'ls', 'pause', 'port', 'prune', 'rename'],
    ...['restart', 'rm', 'run', 'start', 'stats', 'stop', 'top', 'unpause', 'update', 'wait'],
  ],
  'docker image': ['build', 'history', 'import', 'inspect', 'load', 'ls', 'prune', 'pull', 'push', 'rm', 'save', 'tag'],
  'docker network': ['connect', 'create', 'disconnect', 'inspect', 'ls', 'prune', 'rm'],
  'docker volume': ['create', 'inspect', 'ls', 'prune', 'rm', 'update'],
  'docker context': ['create', 'export', 'import', 'inspect', 'ls', 'rm', 'show', 'update', 'use'],
  'docker system': ['df', 'events', 'info', 'prune'],
  systemctl: [
    'cat',
    'daemon-reload',
    'disable',
    'enable',
    'is-active',
    'is-enabled',
    'list-units',
    'restart',
    'show',
    'start',
    'status',
    'stop',
  ],
};

/** `before` is the line up to the word being completed. */
export function subcommandsFor(before: string): readonly string[] {
  const words = (before.split(/[;|&]/).at(-1) ?? '').trim().split(/\s+/);
  const command = (words[0] === 'sudo' ? words.slice(1) : words).join(' ');
  return SUBCOMMANDS[command] ?? [];
}
