# root: fresh
EDITOR=true vipw; echo "$?"
EDITOR=false vipw; echo "$?"
printf '#!/bin/sh\necho "zoe:x:1234:1234::/home/zoe:/bin/sh" >>"$1"\n' >/tmp/work/ed; chmod +x /tmp/work/ed
EDITOR=/tmp/work/ed vipw; echo "$?"
id zoe
EDITOR=true vigr; echo "$?"
EDITOR=true visudo; echo "$?"
printf '#!/bin/sh\nshift; echo "zoe ALL=(ALL) NOPASSWD: ALL" >>"$1"\n' >/tmp/work/ed
EDITOR=/tmp/work/ed visudo; echo "$?"
grep zoe /etc/sudoers
stat -c '%A %U:%G' /etc/sudoers
EDITOR=/tmp/work/ed visudo -f /etc/sudoers.d/zoe; echo "$?"
cat /etc/sudoers.d/zoe
stat -c '%A %U:%G' /etc/sudoers.d/zoe
useradd zed; echo 'zed ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/zed
su zed -c 'sudo -n id -u'
su zoe -c 'sudo -n id -u'
visudo -c; echo "$?"
visudo -q -c; echo "$?"
