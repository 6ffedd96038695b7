# root: fresh
# mask: pid
ulimit -Sn 1024; ulimit -Hn 4096
useradd -m -s /bin/bash alice
ulimit -n; ulimit -Hn; ulimit -Sn
ulimit -c; ulimit -f; ulimit -t; ulimit -v
(ulimit -n 100; ulimit -n; ulimit -Hn)
(ulimit -n 100; su alice -c 'ulimit -n; ulimit -Hn; ulimit -n 101; echo $?; ulimit -Sn 50; ulimit -n; ulimit -Sn 90; ulimit -n; ulimit -Hn 200; echo $?')
su alice -c 'ulimit -S -n 60; ulimit -Hn; ulimit -n hard; ulimit -n; ulimit -n soft; ulimit -n'
su alice -c 'ulimit -n abc; echo $?; ulimit -Q; echo $?; ulimit -n 10 20; echo $?'
su alice -c 'ulimit -f 1; head -c 3000 /dev/zero >~/big; echo $?; stat -c %s ~/big'
su alice -c 'ulimit -c unlimited; echo $?; ulimit -u 5; ulimit -u'
su alice -c 'ulimit -n 5; cat </etc/hostname; echo $?'
cat >/etc/security/limits.d/alice.conf <<'L'
alice soft nofile 40
alice hard nofile 80
L
su alice -c 'ulimit -n; ulimit -Hn'
su - alice -c 'ulimit -n; ulimit -Hn'
sudo -u alice bash -c 'ulimit -n; ulimit -Hn'
