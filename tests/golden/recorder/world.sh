#!/usr/bin/env bash
# The machine the recordings are made in: host `dockerhost` in its own mount, host-name and network namespaces, so that
# paths, addresses and names are those of an ordinary installation and nothing of the real machine is touched.
#   world.sh up DIR       DIR/root holds an unpacked engine (containerd, dockerd, runc) and DIR/registry a registry's storage
#   world.sh enter DIR USER COMMAND…
#   world.sh dockerd DIR SOCKET     starts the daemon in it and waits until it answers
#   world.sh down DIR
# Needs root on Linux.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
verb=${1:?up, enter, dockerd or down}; dir=$(cd "${2:?a folder}" && pwd); shift 2
world=$dir/world
path=/usr/sbin:/usr/bin:/sbin:/bin

inside() { nsenter -t "$(cat "$world/holder.pid")" -m -u -n -- "$@"; }

background() { # a name, then a command that keeps running in the world
  local name=$1; shift
  inside env -i PATH="$path" setsid bash -c 'echo $$ >"$0"; exec "$@"' "$world/$name.pid" "$@" </dev/null >"$world/$name.log" 2>&1 &
}

certificates() { # a certificate authority of our own, and what Docker Hub's hosts show
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=Recording CA' -keyout "$world/ca.key" -out "$world/ca.pem" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -subj '/CN=docker.io' -keyout "$world/hub.key" -out "$world/hub.csr" 2>/dev/null
  printf 'subjectAltName=DNS:registry-1.docker.io,DNS:auth.docker.io,DNS:index.docker.io' >"$world/hub.ext"
  openssl x509 -req -days 3650 -in "$world/hub.csr" -CA "$world/ca.pem" -CAkey "$world/ca.key" -CAcreateserial -extfile "$world/hub.ext" -out "$world/hub.pem" 2>/dev/null
  cat /etc/ssl/certs/ca-certificates.crt "$world/ca.pem" >"$world/trust.pem"
}

files() {
  mkdir -p "$world"/{run,home,student,etc-docker,lib-docker,lib-containerd}
  chown 1000:1000 "$world/student"
  mkdir -p "$world/bin"; cp "${CLIENT:-$(command -v docker)}" "$world/bin/docker"
  printf 'root:x:0:0:root:/root:/bin/bash\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\nstudent:x:1000:1000::/home/student:/bin/bash\n' >"$world/passwd"
  printf 'root:x:0:\nnogroup:x:65534:\ndocker:x:105:\nstudent:x:1000:\n' >"$world/group"
  printf '127.0.0.1 localhost registry-1.docker.io auth.docker.io index.docker.io registry.lab\n192.168.56.10 dockerhost\n' >"$world/hosts"
  printf 'nameserver 192.168.56.1\n' >"$world/resolv.conf"
  printf 'version: 0.1\nlog: {level: error}\nstorage:\n  filesystem: {rootdirectory: %s}\n  delete: {enabled: true}\nhttp: {addr: "127.0.0.1:5001"}\n' "$dir/registry" >"$world/registry.yml"
}

mounts() { # runs inside the new namespaces
  hostname dockerhost
  ip link set lo up
  ip link add eth0 type veth peer name wire0
  ip addr add 192.168.56.10/24 dev eth0; ip link set wire0 up; ip link set eth0 up
  ip addr add 192.168.56.1/32 dev lo; ip route add default dev eth0
  sysctl -qw net.ipv4.ip_forward=1
  mount --make-rprivate /
  mkdir -p /home/student /etc/docker /var/lib/docker /var/lib/containerd
  mount --bind "$world/run" /run
  mount --bind "$world/home" /root
  mount --bind "$world/student" /home/student
  mount --bind "$world/etc-docker" /etc/docker
  mount --bind "$world/lib-docker" /var/lib/docker
  mount --bind "$world/lib-containerd" /var/lib/containerd
  # The engine stands where a package would have put it, and the client beside it.
  mount -t overlay -o "lowerdir=$world/bin:$dir/root/usr/bin:/usr/bin" overlay /usr/bin
  mount -t overlay -o "lowerdir=$dir/root/usr/sbin:/usr/sbin" overlay /usr/sbin
  for f in passwd group hosts resolv.conf; do mount --bind "$world/$f" "/etc/$f"; done
  mount --bind "$world/trust.pem" /etc/ssl/certs/ca-certificates.crt
  echo $$ >"$world/holder.pid"
  exec sleep infinity
}

dockerd_up() {
  local sock=$1
  inside env -i PATH="$path" setsid dockerd -H "unix://$sock" >"$world/dockerd.log" 2>&1 &
  for _ in $(seq 200); do inside curl -sf --unix-socket "$sock" http://d/_ping >/dev/null 2>&1 && return; sleep 0.1; done
  tail -5 "$world/dockerd.log" >&2; exit 1
}

case $verb in
  up)
    rm -rf "$world"; mkdir -p "$world"; files; certificates
    setsid unshare --mount --uts --net "$here/world.sh" hold "$dir" </dev/null >"$world/holder.log" 2>&1 &
    for _ in $(seq 50); do [ -s "$world/holder.pid" ] && break; sleep 0.1; done
    background registry docker-registry serve "$world/registry.yml"
    background hub "$here/../../../node_modules/.bin/node" "$here/hub.ts" "$world"
    background containerd containerd
    for _ in $(seq 100); do [ -S "$world/run/containerd/containerd.sock" ] && exit 0; sleep 0.1; done
    tail -5 "$world/containerd.log" >&2; exit 1 ;;
  hold) mounts ;;
  enter)
    user=$1; shift
    if [ "$user" = root ]; then inside env -i HOME=/root PATH="$path" TERM=xterm-256color "$@"
    else inside setpriv --reuid=1000 --regid=1000 --clear-groups env -i HOME=/home/student PATH="$path" TERM=xterm-256color "$@"; fi ;;
  dockerd) dockerd_up "$@" ;;
  down)
    for p in "$world"/run/docker.pid "$world"/{containerd,hub,registry,holder}.pid; do [ -s "$p" ] && kill "$(cat "$p")" 2>/dev/null || true; sleep 0.3; done ;;
  *) echo 'up, enter, dockerd or down' >&2; exit 2 ;;
esac
