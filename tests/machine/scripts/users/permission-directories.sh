# root: fresh
useradd -m alice
useradd -m bob
mkdir -p /srv/d/in
echo text >/srv/d/file
chown -R alice:alice /srv/d
for mode in 700 711 744 755 733 600; do
  chmod $mode /srv/d
  echo "# $mode"
  su bob -s /bin/sh -c 'ls /srv/d; { ls -l /srv/d | cut -d" " -f1,3; } 2>&1 | sort; cat /srv/d/file; cd /srv/d; touch /srv/d/new; rm -f /srv/d/file; stat -c %n /srv/d/in' 2>&1
done
su alice -s /bin/sh -c 'ls /srv/d; cd /srv/d; cat /srv/d/file' 2>&1
chmod 755 /srv/d
su bob -c 'rm -rf /srv/d/in; cp /etc/shadow ~/; mkdir /srv/x; mv /srv/d /srv/e; ln -s /x /etc/y; find /root; du -s /root' 2>&1
su bob -c 'test -r /etc/shadow; echo $?; test -w /etc/passwd; echo $?; test -x /usr/bin/id; echo $?; test -r /root/x; echo $?; [ -e /root/.bashrc ]; echo $?'
