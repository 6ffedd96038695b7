/**
 * What Docker's package for Debian and Ubuntu brings for System V's init besides its units, in our own words. The script hands over to systemd
 * where that runs; only without it does it use DOCKER_OPTS, since docker.service does not read /etc/default/docker.
 */
export const DOCKER_DEFAULTS = `# Settings for the script /etc/init.d/docker, which is what starts Docker where init is System V's.
# Where systemd starts it, docker.service does not read this file: put options into /etc/docker/daemon.json,
# or have a drop-in of docker.service read this file and pass $DOCKER_OPTS on.

# Where the daemon's program is, if not in the usual place.
#DOCKERD="/usr/local/bin/dockerd"

# More options for the daemon.
#DOCKER_OPTS="--dns 8.8.8.8 --dns 8.8.4.4"

# A proxy for pulls and pushes.
#export http_proxy="http://127.0.0.1:3128/"
`;

export const DOCKER_SCRIPT = `#!/bin/sh
### BEGIN INIT INFO
# Provides:           docker
# Required-Start:     $syslog $remote_fs
# Required-Stop:      $syslog $remote_fs
# Should-Start:       cgroupfs-mount cgroup-lite
# Should-Stop:        cgroupfs-mount cgroup-lite
# Default-Start:      2 3 4 5
# Default-Stop:       0 1 6
# Short-Description:  Runs containers.
### END INIT INFO

export PATH=/sbin:/bin:/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin
DOCKERD=/usr/bin/dockerd
DOCKER_PIDFILE=/var/run/docker.pid
DOCKER_LOGFILE=/var/log/docker.log
DOCKER_OPTS=

# Where systemd is init, it does the work.
if [ -d /run/systemd/system ]; then
  case "$1" in
    start) doing=Starting ;;
    stop) doing=Stopping ;;
    restart) doing=Restarting ;;
    status) exec systemctl status docker.service ;;
    *) echo "Usage: service docker {start|stop|restart|status}"; exit 1 ;;
  esac
  systemctl "$1" docker.service
  code=$?
  if [ $code -eq 0 ]; then
    echo "$doing docker (via systemctl): docker.service."
  else
    echo "$doing docker (via systemctl): docker.service failed!"
  fi
  exit $code
fi

if [ -f /etc/default/docker ]; then
  . /etc/default/docker
fi

running() {
  [ -f "$DOCKER_PIDFILE" ] && kill -0 "$(cat "$DOCKER_PIDFILE")" 2>/dev/null
}

needs_root() {
  if [ "$(id -u)" != 0 ]; then
    echo "docker must be run as root"
    exit 1
  fi
}

start() {
  needs_root
  if running; then
    echo "Starting Docker: docker already running."
    return 0
  fi
  touch "$DOCKER_LOGFILE"
  $DOCKERD -p "$DOCKER_PIDFILE" $DOCKER_OPTS >> "$DOCKER_LOGFILE" 2>&1 &
  echo "Starting Docker: docker."
}

stop() {
  needs_root
  if running; then
    kill "$(cat "$DOCKER_PIDFILE")"
    tries=0
    while running && [ $tries -lt 10 ]; do
      sleep 1
      tries=$((tries + 1))
    done
    echo "Stopping Docker: docker."
  else
    echo "Docker already stopped - file $DOCKER_PIDFILE not found."
  fi
}

case "$1" in
  start) start ;;
  stop) stop ;;
  restart) stop; start ;;
  status)
    if running; then
      echo "Docker is running"
    else
      echo "Docker is not running"
      exit 3
    fi
    ;;
  *) echo "Usage: service docker {start|stop|restart|status}"; exit 1 ;;
esac
`;

/** What Docker's package for the Red Hat family reads by default: nothing; the file is an old habit that a drop-in may revive. */
export const DOCKER_SYSCONFIG = `# docker.service does not read this file by itself. A drop-in may:
#   [Service]
#   EnvironmentFile=-/etc/sysconfig/docker
#   ExecStart=
#   ExecStart=/usr/bin/dockerd -H unix:///var/run/docker.sock --containerd=/run/containerd/containerd.sock $OPTIONS
#OPTIONS=""
`;
