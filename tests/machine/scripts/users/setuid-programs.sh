# root: fresh
useradd -m -s /bin/bash alice
cp /usr/bin/id /usr/local/bin/rootid
chmod 4755 /usr/local/bin/rootid
ls -l /usr/local/bin/rootid | cut -d' ' -f1
su alice -c 'rootid; rootid -u; rootid -ru'
chmod 2755 /usr/local/bin/rootid
ls -l /usr/local/bin/rootid | cut -d' ' -f1
chgrp sudo /usr/local/bin/rootid
stat -c '%A %a %G' /usr/local/bin/rootid
chmod g+s /usr/local/bin/rootid
su alice -c 'rootid; rootid -g; rootid -rg'
chown alice /usr/local/bin/rootid; chmod 6755 /usr/local/bin/rootid
su nobody -s /bin/sh -c rootid
cp /usr/bin/cat /usr/local/bin/rootcat; chmod 4711 /usr/local/bin/rootcat
su alice -c 'rootcat /etc/shadow | head -1 | cut -d: -f1; cat /etc/shadow'
printf '#!/bin/sh\nid -u\n' >/usr/local/bin/script; chmod 4755 /usr/local/bin/script
su alice -c script
cp /usr/bin/bash /usr/local/bin/rootbash; chmod 4755 /usr/local/bin/rootbash
su alice -c 'rootbash -c "id -u; id"'
su alice -c 'rootbash -p -c "id -u; id"'
chmod 4644 /usr/local/bin/script; stat -c %A /usr/local/bin/script
chmod 1644 /usr/local/bin/script; stat -c %A /usr/local/bin/script
su alice -c 'cp /usr/bin/id ~/mine; chmod 4755 ~/mine; ls -l ~/mine | cut -d" " -f1,3'
/home/alice/mine -u
su alice -c 'echo >>~/mine; ls -l ~/mine | cut -d" " -f1'
find /usr/local/bin -perm -4000 | sort
find /usr/local/bin -perm /6000 | sort
