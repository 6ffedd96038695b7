# root: fresh
useradd -m -s /bin/bash -G sudo,adm alice
id
id -u; id -g; id -G; id -un; id -gn; id -Gn
id alice
id -u alice; id -g alice; id -G alice; id -un alice; id -gn alice; id -Gn alice
id alice root
id -un alice root
id ghost
echo "$?"
id alice ghost root
echo "$?"
id 1000
id +1000
id 4242
echo "$?"
id -ur; id -ru alice
id -n
echo "$?"
id -ug
echo "$?"
id -z
echo "$?"
id -Gz alice | tr '\0' '@'
echo
id -Z
echo "$?"
groups; groups alice root; groups ghost
echo "$?"
whoami; whoami x
echo "$?"
logname
echo "$?"
su alice -c 'id; groups; whoami; logname'
setpriv --reuid=4242 --regid=4343 --clear-groups id
setpriv --reuid=4242 --regid=4343 --clear-groups whoami
setpriv --reuid=4242 --regid=4343 --clear-groups groups
echo "$?"
su alice -c 'id -a root; id --user --name'
