# mask: pid
# mask: pid
sleep 100 & p=$!
ps -p $p -o comm=
ps -p $p -o args=
ps -o pid= -p $p | tr -d ' ' | grep -cx $p
pgrep -x sleep | grep -cx $p
kill -STOP $p
ps -o stat= -p $p | cut -c1
kill -CONT $p
kill $p
wait $p; echo $?
ps -p $p -o comm=; echo $?
ps --nosuch; echo $?
pgrep nosuchname; echo $?
pkill nosuchname; echo $?
ps -o ppid= -p $$ | wc -l
kill -0 $$; echo $?
pidof nosuchname; echo $?
ps -C nosuch -o pid=; echo $?
killall nosuch; echo $?
kill -s USR9 1; echo $?
