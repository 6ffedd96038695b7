# root: fresh
useradd -m -s /bin/bash -G sudo alice
echo 'alice:wonder' | chpasswd
mkdir -p /var/lib/sudo/lectured && touch /var/lib/sudo/lectured/alice && chgrp alice /var/lib/sudo/lectured/alice
su alice -c 'sudo -n true'
echo "$?"
su alice -c 'echo wonder | sudo -S -v; sudo -n id -u; echo "$?"; sudo -k; sudo -n id -u; echo "$?"'
su alice -c 'echo wonder | sudo -S -p "" true; sudo -n true; echo "$?"; sudo -K; sudo -n true; echo "$?"'
su alice -c 'sudo -n true'
echo "another session: $?"
su alice -c 'sudo -n -v'
echo "$?"
su alice -c 'sudo -k -n true'
echo "$?"
sudo -v
echo "$?"
sudo -k
echo "$?"
sudo -u 2>&1 | head -1
sudo -Z x 2>&1 | head -1
sudo --nosuch 2>&1 | head -1
sudo -k -v -i 2>&1 | head -2
sudo -e 2>&1 | head -1
