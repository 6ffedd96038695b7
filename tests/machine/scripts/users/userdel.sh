# root: fresh
useradd -m alice
userdel alice
echo "$?"
ls -d /home/alice
stat -c '%u %U' /home/alice
getent passwd alice
getent group alice
useradd -m bob
userdel -r bob
echo "$?"
ls -d /home/bob
useradd -m carol
touch /var/mail/carol
userdel -r carol
echo "$?"
ls /var/mail
userdel ghost
echo "$?"
useradd dave
useradd -g dave erin
userdel dave
echo "$?"
getent group dave
userdel -r erin
echo "$?"
useradd frank
usermod -aG sudo frank
userdel frank
getent group sudo
useradd -m gina
su gina -c 'sleep 30' &
sleep 1
userdel gina 2>&1 | sed 's/[0-9][0-9]*/N/'
getent passwd gina
