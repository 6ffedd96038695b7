# root: fresh
# mask: date
useradd alice
passwd -S alice
echo 'alice:wonderland' | chpasswd
passwd -S alice
passwd -l alice
passwd -S alice
grep -c '^alice:!\$' /etc/shadow
passwd -u alice
passwd -S alice
passwd -d alice
passwd -S alice
grep ^alice: /etc/shadow | cut -d: -f2
passwd -u alice
echo "$?"
passwd -e alice
grep ^alice: /etc/shadow | cut -d: -f3
passwd -n 1 -x 60 -w 5 -i 10 alice
passwd -S alice
passwd -S ghost
echo "$?"
passwd -l ghost
echo "$?"
passwd -S root daemon 2>/dev/null
echo "$?"
passwd -S daemon
useradd bob
chage -d 2024-01-15 alice; passwd -x 99999 -i -1 alice
passwd -u bob
echo "$?"
su alice -c 'passwd -S bob'
echo "$?"
su alice -c 'passwd -l alice'
echo "$?"
