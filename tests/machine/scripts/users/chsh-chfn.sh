# root: fresh
useradd -s /bin/sh alice
echo 'alice:pw' | chpasswd
chsh -s /bin/bash alice
echo "$?"
getent passwd alice
chsh -s /no/such alice
echo "$?"
chsh -s /etc/passwd alice
echo "$?"
chsh -s relative alice
echo "$?"
chsh -s /bin/sh alice
chsh -s /bin/bash ghost
echo "$?"
echo pw | su alice -c 'chsh -s /bin/sh'
echo "own: $?"
echo pw | su alice -c 'chsh -s /usr/bin/id'
echo "not a shell: $?"
echo wrong | su alice -c 'chsh -s /bin/bash'
echo "wrong: $?"
su alice -c 'chsh -s /bin/sh root'
echo "root: $?"
chfn -f 'Alice L' -r 12 -w 555 -h 666 -o other alice
echo "$?"
getent passwd alice
chfn -f 'a:b' alice
echo "$?"
chfn -f x ghost
echo "$?"
echo pw | su alice -c 'chfn -r 99'
echo "$?"
echo pw | su alice -c 'chfn -f New'
echo "$?"
getent passwd alice
