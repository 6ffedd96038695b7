# root: fresh
groupadd devs
useradd alice
useradd bob
gpasswd -a alice devs
echo "$?"
gpasswd -a alice devs
gpasswd -a bob devs
getent group devs
gpasswd -d alice devs
echo "$?"
gpasswd -d alice devs
echo "$?"
gpasswd -a ghost devs
echo "$?"
gpasswd -a alice nowhere
echo "$?"
gpasswd -M alice,bob devs
getent group devs
gpasswd -A alice devs
grep ^devs: /etc/gshadow
gpasswd -M ghost devs
echo "$?"
su alice -c 'gpasswd -d bob devs'
echo "administrator: $?"
su bob -c 'gpasswd -a bob sudo'
echo "somebody: $?"
gpasswd -r devs
grep ^devs: /etc/gshadow
gpasswd -R devs
grep ^devs: /etc/gshadow
