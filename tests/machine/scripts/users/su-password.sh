# root: fresh
useradd -m -s /bin/bash alice
useradd -m -s /bin/bash bob
printf 'alice:wonder\nbob:builder\n' | chpasswd
echo builder | su alice -c 'su bob -c id'
echo "$?"
echo wrong | su alice -c 'su bob -c id'
echo "$?"
su alice -c 'su bob -c id' </dev/null
echo "$?"
echo builder | su alice -c 'su - bob -c pwd'
passwd -l bob >/dev/null
echo builder | su alice -c 'su bob -c id'
echo "locked: $?"
su bob -c 'id -un'
passwd -u bob >/dev/null
usermod -e 1 bob
echo builder | su alice -c 'su bob -c id'
echo "expired account: $?"
su bob -c 'id -un'
echo "root: $?"
usermod -e '' bob
chage -d 0 bob
echo builder | su alice -c 'su bob -c id'
echo "expired password: $?"
passwd -d alice >/dev/null
su bob -c 'su alice -c id' </dev/null
echo "no password: $?"
