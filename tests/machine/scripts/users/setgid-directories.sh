# root: fresh
useradd -m alice
useradd -m bob
groupadd devs
usermod -aG devs alice
usermod -aG devs bob
mkdir /srv/team
chgrp devs /srv/team
chmod 2775 /srv/team
stat -c '%A %a %U:%G' /srv/team
su alice -c 'cd /srv/team; umask 002; touch a; mkdir d; touch d/x; stat -c "%A %U:%G %n" a d d/x'
su bob -c 'cd /srv/team; echo more >>a; echo $?; touch d/y; stat -c "%U:%G" d/y'
su alice -c 'cd /srv/team; cp /etc/passwd h; mv ~/.profile p; stat -c "%U:%G %n" h p; cp -p /etc/passwd q; stat -c "%A %U:%G" q'
su alice -c 'cd /srv/team; mkdir -m 700 m; stat -c "%A" m; chmod 755 d; stat -c "%A" d; chmod 0755 d; stat -c "%A" d; chmod g-s d; stat -c "%A" d; chmod 00755 d; stat -c "%A" d'
su nobody -s /bin/sh -c 'cd /srv/team; touch z; echo $?'
chmod g-x /srv/team; stat -c '%A' /srv/team
su alice -c 'cd /srv/team; echo $?'
chmod 2775 /srv/team
su alice -c 'touch ~/f; chgrp devs ~/f; chmod 2755 ~/f; stat -c "%A" ~/f; chgrp alice ~/f; stat -c "%A" ~/f'
su bob -c 'touch ~/f; chgrp devs ~/f; chmod 2755 ~/f; stat -c "%A" ~/f'
su alice -c 'chgrp sudo ~/f; echo $?'
ln -s /srv/team /tmp/work/t; su alice -c 'touch /tmp/work/t/viaLink; stat -c "%G" /srv/team/viaLink'
