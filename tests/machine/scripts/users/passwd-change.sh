# root: fresh
useradd alice
echo 'alice:wonderland1' | chpasswd
printf 'secret99\nsecret99\n' | passwd alice
echo "$?"
printf 'secret99\nother99\n' | passwd alice
echo "$?"
printf '' | passwd alice
echo "$?"
printf 'wrong\nnewsecret5\nnewsecret5\n' | su alice -c passwd
echo "wrong: $?"
printf 'secret99\nab\nab\n' | su alice -c passwd
echo "short: $?"
printf 'secret99\nsecret99\nsecret99\n' | su alice -c passwd
echo "same: $?"
printf 'secret99\nnewsecret5\nnewsecret5\n' | su alice -c passwd
echo "good: $?"
su alice -c 'passwd root'
echo "other: $?"
passwd ghost
echo "$?"
printf 'x\nx\n' | passwd root
echo "$?"
