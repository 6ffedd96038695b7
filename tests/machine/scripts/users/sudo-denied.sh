# root: fresh
useradd -m -s /bin/bash alice
useradd -m -s /bin/bash bob -G sudo
printf 'alice:wonder\nbob:builder\n' | chpasswd
su alice -c 'sudo id' </dev/null
echo "$?"
su alice -c 'sudo -n id'
echo "$?"
echo wonder | su alice -c 'sudo -S -p "pw:" id' 2>&1 | grep -v '^$' | tail -1
echo wonder | su alice -c 'sudo -S -p "" -l' 2>&1 | tail -1
su bob -c 'sudo -n id'
echo "$?"
su bob -c 'sudo id' </dev/null
echo "$?"
mkdir -p /var/lib/sudo/lectured && for u in alice bob; do touch /var/lib/sudo/lectured/$u; chgrp $u /var/lib/sudo/lectured/$u; done
echo builder | su bob -c 'sudo -S id'
echo "$?"
printf 'bad\nworse\nworst\n' | su bob -c 'sudo -S -k id'
echo "$?"
printf 'bad\nbuilder\n' | su bob -c 'sudo -S -k id'
echo "$?"
printf '' | su bob -c 'sudo -S -k id'
echo "$?"
printf '\n' | su bob -c 'sudo -S -k id'
echo "$?"
printf 'wonder\n' | su alice -c 'sudo -S id'
echo "$?"
printf 'builder\n' | su bob -c 'sudo -S -k -p "[%u@%h for %U] " -u alice whoami'
echo "$?"
