# root: fresh
useradd -m alice
useradd -m bob
su alice -c 'echo hers >/tmp/hers; chmod 666 /tmp/hers; mkdir /tmp/dir; chmod 777 /tmp/dir'
su bob -c 'rm /tmp/hers'
echo "$?"
su bob -c 'rm -f /tmp/hers; echo $?; mv /tmp/hers /tmp/his; echo $?; rmdir /tmp/dir; echo $?'
su bob -c 'cat /tmp/hers; echo his >>/tmp/hers; echo $?'
su bob -c 'ln /tmp/hers /tmp/link; echo $?; touch /tmp/dir/b; rm /tmp/dir/b; echo $?'
su alice -c 'mv /tmp/hers /tmp/hers2 && ls /tmp/hers2'
mkdir -m 777 /srv/open
su alice -c 'echo hers >/srv/open/hers'
su bob -c 'rm -f /srv/open/hers; echo $?'
chmod +t /srv/open
stat -c '%A %a' /srv/open
su alice -c 'echo hers >/srv/open/hers'
su bob -c 'rm -f /srv/open/hers; echo $?; mv /srv/open/hers /srv/open/x; echo $?'
chown bob /srv/open
su bob -c 'rm -f /srv/open/hers; echo $?'
chmod 1700 /srv/open; stat -c '%A' /srv/open
su bob -c 'chmod 1777 /srv/open; chmod -t /srv/open; stat -c %A /srv/open; touch f; touch ~/f; chmod +t ~/f; stat -c %A ~/f' 2>&1
