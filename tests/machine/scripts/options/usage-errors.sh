cat --nosuch; echo $?
cp --nosuch; echo $?
sort -Z; echo $?
wc --x; echo $?
head --bad; echo $?
mkdir --bad x; echo $?
rm -Z; echo $?
touch -q; echo $?
date -q; echo $?
id -q; echo $?
uniq -Q; echo $?
tr -q a b; echo $?
cut -q; echo $?
tee --bad; echo $?
seq -q; echo $?
sleep --bad; echo $?
ln --bad; echo $?
stat --bad; echo $?
basename -q; echo $?
chmod --bad; echo $?
xargs --bad; echo $?
sed --bad 2>&1 | head -1
ls -ﾠ 2> /dev/null; echo $?
du --bad; echo $?
df --bad; echo $?
uname --bad; echo $?
