# root: fresh
stat -c '%A %U:%G %n' /etc/passwd /etc/group /etc/shadow /etc/gshadow /etc/sudoers /etc/sudoers.d /etc/login.defs /etc/shells /etc/skel
stat -c '%A %U:%G %n' /tmp /var/tmp /root /home /var/mail /var/log /etc /usr/bin /var/spool /run/lock /var/local
stat -c '%A %U:%G %n' /usr/bin/su /usr/bin/passwd /usr/bin/newgrp /usr/bin/gpasswd /usr/bin/chsh /usr/bin/chfn /usr/bin/sudo /usr/bin/chage
stat -c '%A %U:%G %n' /usr/sbin/useradd /usr/sbin/groupadd /usr/sbin/visudo /usr/sbin/vipw /usr/bin/mount /usr/bin/umount
stat -c '%A %U:%G %n' /var/log/wtmp /var/log/btmp /var/log/lastlog /dev/null /dev/zero /dev/random
ls -A /etc/skel
stat -c '%a' /etc/skel/.bashrc
cat /etc/shells
readlink -f /usr/bin/sg /usr/sbin/vigr /usr/sbin/adduser /usr/sbin/addgroup /usr/sbin/delgroup /usr/bin/sudoedit
