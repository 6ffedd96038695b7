# root: fresh
useradd -m -s /bin/bash alice
cat >/tmp/work/try <<'T'
PATH=$PATH:/usr/sbin:/sbin
t() { "$@" </dev/null; echo "$1: $?"; }
t groupadd x
t groupmod -n y sudo
t groupdel sudo
t useradd bob
t usermod -aG sudo alice
t userdel root
t chpasswd
t chage -d 0 alice
t visudo -c
t vipw
t gpasswd -a alice sudo
t adduser bob
t addgroup x
t deluser root
t passwd -d root
t chown root /home/alice
t mount -t tmpfs x /mnt
t umount /proc
t hostname newname
t chroot / id
t cat /etc/sudoers
t ls /etc/sudoers.d
t dmesg
t lastb
t su -c id
t useradd -D -s /bin/bash
t groupadd sudo
t useradd root
t userdel ghost
T
su alice -c 'bash /tmp/work/try'
