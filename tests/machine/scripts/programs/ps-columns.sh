ps -p 1 -o pid,ppid,user | tr -s ' '
ps h -o pid -p 1 | tr -s ' '
ps -p 1 -o pid=P,user=WHO | tr -s ' '
