# root: fresh
useradd -m alice
groupadd devs
groupadd ops
usermod -aG devs alice
id alice
usermod -aG ops alice
id alice
usermod -G ops alice
id alice
usermod -G '' alice
id alice
usermod -s /bin/bash -c 'Alice' alice
getent passwd alice
usermod -l liz alice
id liz
id alice
getent passwd liz
usermod -d /home/liz -m liz
getent passwd liz
ls -d /home/*
stat -c '%U' /home/liz
usermod -u 2000 liz
stat -c '%u:%g' /home/liz /home/liz/.profile
usermod -g ops liz
id liz
stat -c '%U:%G' /home/liz
usermod -L liz
grep ^liz: /etc/shadow | cut -d: -f2
usermod -U liz
echo "unlock: $?"
grep ^liz: /etc/shadow | cut -d: -f2
usermod -e 2030-05-06 liz
grep ^liz: /etc/shadow | cut -d: -f8
