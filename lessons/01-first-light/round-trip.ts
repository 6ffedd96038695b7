import type { Exchange } from '../../sim/ports/api.ts';
import { all, answered, any, type Check, containerWas, programOf, ran, refusedAt } from '../checks.ts';
import type { History } from '../history.ts';
import type { Lesson } from '../lesson.ts';

const SOCKET = '/var/run/docker.sock';

/** The dockerd that answered was started by a person in a terminal, not by systemd. */
function byHand(exchange: Exchange, history: History): boolean {
  const run = history.runOf(exchange.server.host, exchange.server.pid);
  return run?.exe.endsWith('/dockerd') === true && run.ppid !== 1;
}

/** The dockerd that answered was started with a TCP address. */
function withTcp(exchange: Exchange, history: History): boolean {
  const run = history.runOf(exchange.server.host, exchange.server.pid);
  return run?.argv.some((word) => word.includes('tcp://')) ?? false;
}

function fromDocker(exchange: Exchange, history: History): boolean {
  return programOf(history, exchange.host, exchange.clientPid) === 'docker';
}

/** dockerd once listened on TCP and not on its unix socket. */
const tcpOnly: Check = (history) =>
  history.runs.some(
    (run) =>
      run.exe.endsWith('/dockerd') &&
      run.argv.some((word) => word.includes('tcp://')) &&
      !run.argv.some((word) => word.includes('unix://') || word.includes('fd://')),
  );

const refusedWhileTcpOnly: Check = (history) => {
  const first = history.runs.findIndex((run) => run.exe.endsWith('/dockerd') && run.argv.some((word) => word.includes('tcp://')));
  const started = first < 0 ? Number.POSITIVE_INFINITY : first;
  return history.runs.some(
    (run, i) =>
      i > started &&
      run.exe.endsWith('/docker') &&
      [...history.exchanges.values()].some(
        (exchange) => exchange.refused && exchange.clientPid === run.pid && exchange.address.startsWith('unix://'),
      ),
  );
};

const lines = (terminal: number, ...commands: readonly string[]) => commands.map((command) => ({ terminal, text: `${command}\r` }));

export const roundTrip: Lesson = {
  slug: 'round-trip',
  world: { seed: 'round-trip', hosts: { dockerhost: { users: { student: { groups: ['adm', 'sudo', 'docker'] } } } } },
  steps: [
    {
      key: 'two-files',
      check: any(
        ran('which', { withArgument: /^(?:.*\/)?dockerd$/, status: 0 }),
        ran('ls', { withArgument: /^\/(usr\/)?bin\/(dockerd|docker\*)$/, status: 0 }),
        ran('stat', { withArgument: /dockerd$/, status: 0 }),
      ),
      solution: lines(1, 'which docker dockerd'),
      accepted: [lines(1, 'which docker', 'which dockerd'), lines(1, 'ls -l /usr/bin/docker /usr/bin/dockerd')],
      rejected: [lines(1, 'which docker'), lines(1, 'echo dockerd'), lines(1, 'which dockerdd')],
    },
    {
      key: 'one-process',
      check: any(
        ran('ps', { withArgument: /^(?:-?[a-z]*[aex][a-z]*|-A)$/, status: 0 }),
        ran('pgrep', { withArgument: /docker/, status: 0 }),
      ),
      solution: lines(1, 'ps aux | grep docker'),
      accepted: [lines(1, 'ps -ef'), lines(1, 'pgrep -a docker')],
      rejected: [lines(1, 'ps'), lines(1, 'which ps')],
    },
    {
      key: 'version',
      check: answered({ method: 'GET', path: /^\/version$/, by: fromDocker }),
      solution: lines(1, 'docker version'),
      accepted: [lines(1, "docker version --format '{{.Server.Version}}'")],
      rejected: [lines(1, 'docker --version'), lines(1, 'dockerd --version')],
    },
    {
      key: 'hello',
      check: containerWas('hello-world', 'exited'),
      solution: lines(1, 'docker run hello-world'),
      accepted: [
        lines(1, 'docker container run --name hi hello-world'),
        lines(1, 'docker create --name made hello-world', 'docker start -a made'),
      ],
      rejected: [lines(1, 'docker pull hello-world'), lines(1, 'docker create hello-world'), lines(1, 'docker run hello-wrld')],
    },
    {
      key: 'stopped',
      check: refusedAt(SOCKET, 'docker'),
      solution: lines(1, 'sudo service docker stop', 'docker ps'),
      accepted: [lines(1, 'sudo systemctl stop docker', 'docker version'), lines(1, 'sudo su -c "service docker stop"', 'docker images')],
      rejected: [lines(1, 'sudo service docker stop'), lines(1, 'service docker stop', 'docker ps'), lines(1, 'docker stop docker')],
    },
    {
      key: 'by-hand',
      check: answered({ method: 'GET', path: /./, by: (exchange, history) => byHand(exchange, history) && fromDocker(exchange, history) }),
      solution: [
        { terminal: 1, text: 'sudo dockerd\r', wait: 2 },
        { terminal: 2, text: 'docker ps\r' },
      ],
      accepted: [[...lines(2, 'sudo dockerd -H unix:///var/run/docker.sock'), ...lines(1, 'docker info')]],
      rejected: [lines(1, 'dockerd'), [...lines(1, 'sudo service docker start'), ...lines(1, 'docker ps')]],
    },
    {
      key: 'tcp-only',
      check: all(tcpOnly, refusedWhileTcpOnly),
      solution: [
        { terminal: 1, text: '\x03', wait: 3 },
        { terminal: 1, text: 'sudo dockerd -H tcp://0.0.0.0:2375\r', wait: 20 },
        { terminal: 2, text: 'docker ps\r' },
      ],
      accepted: [
        [
          { terminal: 1, text: '\x03', wait: 3 },
          { terminal: 1, text: 'sudo dockerd -H tcp://0.0.0.0:2375 --tls=false\r', wait: 3 },
          { terminal: 2, text: 'docker images\r' },
        ],
      ],
      rejected: [
        [
          { terminal: 1, text: '\x03', wait: 3 },
          { terminal: 1, text: 'sudo dockerd -H tcp://0.0.0.0:2375\r', wait: 20 },
        ],
        [
          { terminal: 1, text: '\x03', wait: 3 },
          { terminal: 2, text: 'docker ps\r' },
        ],
      ],
    },
    {
      key: 'reach-again',
      check: answered({ method: 'GET', path: /./, by: (exchange, history) => withTcp(exchange, history) && fromDocker(exchange, history) }),
      solution: lines(2, 'docker -H tcp://localhost:2375 ps'),
      accepted: [
        lines(2, 'export DOCKER_HOST=tcp://127.0.0.1:2375', 'docker ps'),
        lines(2, 'DOCKER_HOST=tcp://dockerhost:2375 docker version'),
        [
          { terminal: 1, text: '\x03', wait: 3 },
          { terminal: 1, text: 'sudo dockerd -H tcp://0.0.0.0:2375 -H unix:///var/run/docker.sock --tls=false\r', wait: 3 },
          { terminal: 2, text: 'docker ps\r' },
        ],
      ],
      rejected: [
        lines(2, 'docker ps'),
        lines(2, 'docker -H tcp://localhost:2376 ps'),
        lines(2, 'curl -s localhost:2375/version'),
        lines(2, 'DOCKER_HOST=tcp://127.0.0.1:2375', 'docker ps'),
      ],
    },
  ],
};
