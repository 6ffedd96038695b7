# root: fresh
useradd -D
mkdir /etc/skel/bin
echo hello >/etc/skel/.welcome
useradd -m -c 'Alice Liddell,,,' -s /bin/bash -G sudo,users alice
getent passwd alice
id alice
find /home/alice | sort
mkdir /tmp/skel
touch /tmp/skel/only
useradd -m -k /tmp/skel -d /srv/bob -u 1500 bob
getent passwd bob
ls -A /srv/bob
useradd -N carol
id carol
useradd -M -g alice dave
id dave
useradd -r service
id -u service | grep -c '^[1-9][0-9][0-9]$'
getent passwd service | cut -d: -f6-
useradd -m -K UMASK=077 erin
stat -c '%A %U:%G' /home/erin
useradd -u 0 -o toor
id toor
useradd -e 2030-01-01 -f 7 frank
grep ^frank: /etc/shadow | cut -d: -f2,4-
useradd -p '' gina
grep ^gina: /etc/shadow | cut -d: -f2
useradd -b /srv -m hugo
getent passwd hugo
mkdir /home/ivan
useradd -m ivan
stat -c '%A %U:%G' /home/ivan
ls -A /home/ivan
