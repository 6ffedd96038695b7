# root: fresh
# mask: pid
useradd -m -s /bin/bash alice
nice
nice nice
nice -n 5 nice
nice -n -5 nice
nice -n 100 nice
nice -n -100 nice
nice -10 nice
nice --5 nice
nice -n x nice; echo "$?"
nice -n 5; echo "$?"
nice nosuch; echo "$?"
su alice -c 'nice; nice -n 5 nice; nice -n -5 nice; echo $?'
su alice -c 'nice -n 5 nice -n -3 nice; echo $?'
sleep 60 & pid=$!
renice -n 5 -p $pid
renice 10 $pid
ps -o ni= -p $pid
renice -n -3 -p $pid
ps -o ni= -p $pid
renice 50 $pid
su alice -c "renice 12 $pid; echo \$?"
renice 5 999999; echo "$?"
renice; echo "$?"
renice x $pid; echo "$?"
renice -n 4 -u alice; echo "$?"
renice -n 4 -u ghost; echo "$?"
su alice -c 'sleep 60 & renice 5 $! ; renice 3 $!; echo $?; renice 7 $!; ps -o ni= -p $!; kill $!'
kill $pid
