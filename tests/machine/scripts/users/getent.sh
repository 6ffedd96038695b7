# root: fresh
getent passwd root daemon
echo "$?"
getent passwd ghost
echo "$?"
getent passwd root ghost
echo "$?"
getent passwd 0 1
getent group sudo 0
getent passwd | head -18
getent group | head -38
getent shadow root | cut -d: -f1
su nobody -s /bin/sh -c 'getent shadow root'
echo "$?"
getent nothing
echo "$?"
getent
echo "$?"
getent protocols tcp
getent initgroups root
useradd alice -G sudo,adm
getent initgroups alice
