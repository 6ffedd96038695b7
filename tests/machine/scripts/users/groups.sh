# root: fresh
groupadd devs
getent group devs
groupadd -g 2000 ops
getent group ops
groupadd devs
echo "$?"
groupadd -f devs
echo "$?"
groupadd -g 2000 other
echo "$?"
groupadd -g 2000 -o other
getent group 2000 other
groupadd 'bad name'
echo "$?"
groupadd -g abc x
echo "$?"
groupadd -g -1 x
echo "$?"
groupmod -n builders devs
getent group builders devs
groupmod -g 2100 builders
getent group builders
groupmod -g 2000 builders
echo "$?"
groupmod -n ops builders
echo "$?"
groupmod -n x ghost
echo "$?"
useradd -m alice
groupdel alice
echo "$?"
groupdel builders
echo "$?"
groupdel ghost
echo "$?"
groupadd next
getent group next
tail -3 /etc/gshadow
