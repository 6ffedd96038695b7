# root: fresh
useradd -m -s /bin/bash alice
useradd -m -s /bin/bash bob
groupadd ops
usermod -aG ops bob
cat >/etc/sudoers.d/rules <<'RULES'
Cmnd_Alias LOOK = /usr/bin/id, /usr/bin/whoami, /usr/bin/ls /root
User_Alias FRIENDS = alice, carol
FRIENDS ALL = (root) NOPASSWD: LOOK
alice ALL = (bob) NOPASSWD: /usr/bin/whoami, PASSWD: /usr/bin/touch
%ops ALL = (ALL:ALL) NOPASSWD: ALL, !/usr/bin/cat /etc/shadow
RULES
chmod 440 /etc/sudoers.d/rules
visudo -c
su alice -c 'sudo id -u'
su alice -c 'sudo -u bob whoami'
su alice -c 'sudo -n -u bob touch /tmp/x'
echo "$?"
su alice -c 'sudo -n ls /root'
su alice -c 'sudo -n ls /etc'
echo "$?"
su alice -c 'sudo -l'
su bob -c 'sudo -l'
su bob -c 'sudo -n cat /etc/shadow'
echo "$?"
su bob -c 'sudo -n cat /etc/hostname'
su bob -c 'sudo -n -u alice -g ops id'
su alice -c 'sudo -l id'
su alice -c 'sudo -n -l cat'
echo "$?"
sudo -l -U alice
sudo -l -U nobody
sudo -ll -U alice
sudo -l
