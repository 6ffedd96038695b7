# root: fresh
useradd alice
useradd bob
printf 'alice:one\nbob:two\n' | chpasswd
echo "$?"
echo 'ghost:x' | chpasswd
echo "$?"
echo 'nocolon' | chpasswd
echo "$?"
printf 'alice:one\nghost:x\n' | chpasswd
echo "$?"
echo 'alice:!' | chpasswd -e
echo "$?"
grep ^alice: /etc/shadow | cut -d: -f2
su alice -c 'echo alice:y | chpasswd'
echo "$?"
