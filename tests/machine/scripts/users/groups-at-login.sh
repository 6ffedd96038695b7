# root: fresh
useradd -m -s /bin/bash alice
groupadd devs
mkdir /srv/team
chgrp devs /srv/team
chmod 770 /srv/team
mkfifo /tmp/work/go
su alice -c 'read _ </tmp/work/go; id; groups; id alice; ls /srv/team; echo "status $?"; sg devs -c "ls /srv/team && id -Gn"' &
sleep 0.3
usermod -aG devs alice
echo go >/tmp/work/go
wait
su alice -c 'id; ls /srv/team; echo "status $?"'
gpasswd -d alice devs
su alice -c 'id -Gn; ls /srv/team; echo "status $?"'
usermod -g devs alice
su alice -c 'id; cd /srv/team && touch file && stat -c "%U:%G" file'
