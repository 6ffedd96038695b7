# root: fresh
# mask: pid
useradd -m -s /bin/bash alice
useradd -m -s /bin/bash bob
su alice -c 'echo $$ >/tmp/work/pid; exec sleep 60' 2>/dev/null &
chmod 777 /tmp/work
sleep 0.3
su alice -c 'exec sleep 60' &
sleep 0.3
pid=$(pgrep -u alice -x sleep | head -1)
su bob -c "kill $pid; echo \$?; kill -0 $pid; echo \$?; /bin/kill $pid; echo \$?"
su bob -c 'pkill -u alice sleep; echo $?; pkill -x sleep; echo $?; killall sleep; echo $?'
su bob -c 'kill 1; echo $?; kill -9 1; kill -l 9'
su alice -c "kill -0 $pid; echo \$?; kill $pid; echo \$?"
sleep 0.2
pgrep -c -u alice -x sleep
su bob -c 'kill 999999; echo $?; kill -9 -1 2>&1; echo $?' | tail -3
pkill -u alice
sleep 0.2
pgrep -u alice; echo "$?"
pgrep -u ghost; echo "$?"
pkill -u ghost; echo "$?"
