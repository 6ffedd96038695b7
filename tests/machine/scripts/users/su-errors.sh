# root: fresh
su ghost
echo "$?"
su - ghost -c true
echo "$?"
useradd alice
useradd -s /no/such/shell bob
useradd -s /usr/sbin/nologin carol
useradd -s /bin/false dave
su - alice -c 'pwd; echo $HOME'
echo "$?"
su alice -c 'pwd; echo $HOME'
su bob -c id
echo "$?"
su carol -c id
echo "$?"
su dave -c id
echo "$?"
su -s /bin/bash carol -c 'id -un; echo $SHELL'
su -s /bin/bash - carol -c 'id -un; echo $SHELL $HOME'
su -s /no/shell alice -c id
echo "$?"
su -m -s /bin/sh carol -c 'id -un'
mkdir -m 700 /home/alice
su - alice -c pwd
echo "$?"
su nobody
echo "$?"
echo ALICE_PW | su nobody -s /bin/sh -c 'su alice -c id'
echo "$?"
su -g users alice -c id
su -G sudo -G adm alice -c id
su -g nowhere alice -c id
echo "$?"
su -g sudo -c id
