# root: fresh
useradd -m -s /bin/bash alice
id alice
id
groups alice
getent passwd alice
getent group alice
stat -c '%A %U:%G %n' /home/alice /home/alice/.bashrc /home/alice/.profile /home/alice/.bash_logout
useradd alice
echo "again: $?"
useradd bob
ls -ld /home/bob
getent passwd bob
grep -E '^(alice|bob):' /etc/shadow | cut -d: -f1,2,4-
grep -E '^(alice|bob):' /etc/gshadow /etc/subuid /etc/subgid
useradd -u 1000 carol
echo "uid taken: $?"
useradd -g nowhere carol
echo "no group: $?"
useradd -G sudo,nowhere carol
echo "no supplementary group: $?"
useradd 'Bad Name'
echo "bad name: $?"
useradd -s nologin -d relative carol
echo "bad shell: $?"
useradd -s /no/shell erin; getent passwd erin
groupadd dave
useradd dave
echo "group is there: $?"
id carol dave
