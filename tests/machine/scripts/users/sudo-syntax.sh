# root: fresh
useradd -m -s /bin/bash alice
echo 'alice ALL=(ALL) NOPASSWD ALL' >/etc/sudoers.d/broken
sudo id -u
echo "$?"
su alice -c 'sudo -n id -u'
visudo -c
echo "$?"
rm /etc/sudoers.d/broken
echo 'alice ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/alice.conf
su alice -c 'sudo -n id -u'
mv /etc/sudoers.d/alice.conf /etc/sudoers.d/alice~
su alice -c 'sudo -n id -u'
mv /etc/sudoers.d/alice~ /etc/sudoers.d/alice
su alice -c 'sudo -n id -u'
chmod 666 /etc/sudoers.d/alice
su alice -c 'sudo -n id -u'
chmod 440 /etc/sudoers.d/alice
chown alice /etc/sudoers.d/alice
su alice -c 'sudo -n id -u'
chown root /etc/sudoers.d/alice
su alice -c 'sudo -n id -u'
echo 'Defaults nosuchoption' >/etc/sudoers.d/option
sudo id -u
visudo -c
printf 'ALL ALL\n' >/tmp/work/bad
visudo -cf /tmp/work/bad
echo "$?"
printf 'alice ALL=(ALL) ALL\n' >/tmp/work/good
visudo -cf /tmp/work/good
echo "$?"
visudo -cf /tmp/work/absent
echo "$?"
printf 'alice ALL=(ALL) NOTHERE\nX = 1\nbob ALL = (ALL\n' >/tmp/work/worse
visudo -cf /tmp/work/worse
chmod 4755 /usr/bin/sudo; chmod u-s /usr/bin/sudo; su alice -c 'sudo id'
echo "$?"
