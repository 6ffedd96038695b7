#!/bin/bash
# Runs a command as root in a Debian 12 of its own, which is gone when the command ends:
#
#   fresh-root.sh [--bind DIRECTORY]… [--network] COMMAND [ARGUMENT…]
#
# It has its own file system (a copy-on-write layer over $DOCKWIRE_DEBIAN_ROOT, made by debootstrap when it is not there), processes, host name
# (dockerhost), network (the loopback only; the command may make more) and terminals. `--bind` shows a directory of this machine in it under
# the same name, read-only; `--network` makes the other hosts of network/world.ts, and cables to them. Needs root on Debian, and the package debootstrap for the first time.
set -euo pipefail

root=${DOCKWIRE_DEBIAN_ROOT:-/tmp/debian-root}
packages=sudo,login,passwd,adduser,openssh-client,openssh-server,openssh-sftp-server,procps,psmisc,iproute2,iputils-ping,iputils-tracepath
packages+=,traceroute,net-tools,iptables,nftables,netcat-openbsd,socat,dnsutils,curl,wget,kmod,systemd,dbus,rsyslog,cron,strace,man-db
packages+=,bsdextrautils,xxd,acl,file,vim-tiny,less,python3

# What a host that an administrator has installed has, and a bare tree has not.
settle() {
  printf 'dockerhost\n' >"$1/etc/hostname"
  printf '127.0.0.1\tlocalhost\n127.0.1.1\tdockerhost\n' >"$1/etc/hosts"
  touch "$1/var/log/wtmp" "$1/var/log/btmp" "$1/var/log/lastlog"
}

if [ "${1-}" != --inside ]; then
  if [ ! -d "$root" ]; then
    rm -rf "$root.unfinished"
    debootstrap --variant=minbase --include="$packages" bookworm "$root.unfinished" http://deb.debian.org/debian >&2
    mv "$root.unfinished" "$root"
  fi
  layer=$(mktemp -d)
  trap 'rm -rf "$layer"' EXIT
  status=0
  unshare --mount --pid --fork --kill-child --uts --ipc --net "$0" --inside "$layer" "$@" || status=$?
  exit $status
fi

# From here on in namespaces of our own, as process 1 of them: what is mounted and started ends with us.
shift
layer=$1
shift
mount --make-rprivate /
new=$layer/root
mkdir "$layer/upper" "$layer/work" "$new"
mount -t overlay overlay -o "lowerdir=$root,upperdir=$layer/upper,workdir=$layer/work" "$new"
settle "$new"
mount -t proc proc "$new/proc"
mount -t sysfs sysfs "$new/sys"
mount -t tmpfs -o mode=755 udev "$new/dev"
mkdir "$new/dev/pts" "$new/dev/shm" "$new/dev/net"
mount -t devpts -o newinstance,gid=5,mode=620,ptmxmode=666 devpts "$new/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$new/dev/shm"
ln -s pts/ptmx "$new/dev/ptmx"
for node in null:1:3 zero:1:5 full:1:7 random:1:8 urandom:1:9 tty:5:0; do
  IFS=: read -r name major minor <<<"$node"
  mknod -m 666 "$new/dev/$name" c "$major" "$minor"
done
for link in fd:fd stdin:fd/0 stdout:fd/1 stderr:fd/2; do ln -s "/proc/self/${link#*:}" "$new/dev/${link%%:*}"; done
mount -t tmpfs -o mode=755 tmpfs "$new/run"
mkdir -m 1777 "$new/run/lock"
mkdir "$new/run/sshd"
while [ "${1-}" = --bind ]; do
  mkdir -p "$new$2"
  mount --bind -o ro "$2" "$new$2"
  shift 2
done
hostname dockerhost
ip link set lo up
if [ "${1-}" = --network ]; then
  shift
  "$(dirname "$0")/network/real.sh" "$new"
fi

status=0
chroot --groups=0 "$new" "$@" || status=$?
exit $status
