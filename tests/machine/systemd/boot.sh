#!/bin/bash
# Starts systemd as process 1 of namespaces of its own, in an Ubuntu 24.04 below $DOCKWIRE_UBUNTU_ROOT. boot.py calls it, with $CONSOLE set to the
# terminal that the machine is to have as its console. When the root is not there, debootstrap makes it (needs the package debootstrap, and
# Ubuntu's keyring in $DOCKWIRE_UBUNTU_KEYRING: the archive's key of 2018 has the fingerprint F6ECB3762474EDA9D21B7022871920D1991BC93C).
set -eu
trap '' HUP
export R=${DOCKWIRE_UBUNTU_ROOT:-/tmp/systemd-root}
packages=systemd,systemd-sysv,dbus,openssh-server,rsyslog,less,procps,sudo,vim-tiny,iproute2,python3-minimal,init,udev,libpam-systemd,bash-completion,polkitd
if [ ! -e "$R/usr/lib/systemd/systemd" ]; then
  debootstrap --keyring="${DOCKWIRE_UBUNTU_KEYRING:?}" --components=main --variant=minbase --include=$packages noble "$R" \
    http://archive.ubuntu.com/ubuntu /usr/share/debootstrap/scripts/jammy
fi
echo dockerhost > "$R/etc/hostname"

# shellcheck disable=SC2016 # all of it is for the inner shell
# Linux has no wall clock for each namespace: whoever sets it here sets it on the recording machine. So nobody may.
exec setpriv --bounding-set=-sys_time unshare -m -p -u -i -n -C --fork --kill-child bash -euc '
mount --make-rprivate /
mount --bind "$R" "$R"
mount -t proc proc "$R/proc"
mount -t sysfs -o ro sysfs "$R/sys"
mount -t cgroup2 cgroup2 "$R/sys/fs/cgroup"
mount -t tmpfs -o mode=755,nosuid,nodev tmpfs "$R/run"
mount -t tmpfs tmpfs "$R/tmp"
mount -t tmpfs -o mode=755 tmpfs "$R/dev"
mkdir "$R/run/lock" "$R/dev/pts" "$R/dev/shm"
touch "$R/dev/console"
mount --bind "$CONSOLE" "$R/dev/console"
for name in null zero full random urandom tty; do touch "$R/dev/$name"; mount --bind "/dev/$name" "$R/dev/$name"; done
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts "$R/dev/pts"
mount -t tmpfs tmpfs "$R/dev/shm"
ln -s pts/ptmx "$R/dev/ptmx"
ln -s /proc/self/fd "$R/dev/fd"
for n in 0:stdin 1:stdout 2:stderr; do ln -s "fd/${n%%:*}" "$R/dev/${n#*:}"; done
hostname dockerhost
cd "$R"
pivot_root . .
umount -l .
cd /
exec env -i container=docker PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --show-status=yes
'
