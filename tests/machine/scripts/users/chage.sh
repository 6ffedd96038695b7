# root: fresh
useradd alice
chage -d 2024-01-15 alice
chage -l alice
chage -m 2 -M 30 -W 5 -I 9 -E 2031-02-03 alice
chage -l alice
chage -d 0 alice
chage -l alice
chage -E -1 -M -1 -I -1 alice
chage -l alice
chage -l ghost
echo "$?"
chage -E nonsense alice 2>&1 | head -1
chage -d 2024-01-15 -I 8 alice
su alice -c 'chage -l alice' | head -2
su alice -c 'chage -l root'
echo "$?"
su alice -c 'chage -M 5 alice'
echo "$?"
chage -iM 30 -d 2024-01-15 alice
chage -i -l alice
grep ^alice: /etc/shadow
