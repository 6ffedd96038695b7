# mask: pid
# root: network
nc -lk 8001 > /dev/null & sleep 0.3
sleep 5 | nc 127.0.0.1 8001 & sleep 0.3
ss -tn | sed 's/127.0.0.1:[3-6][0-9]*/127.0.0.1:X/g' | sort
ss -tn state established | wc -l
ss -tna | sed 's/127.0.0.1:[3-6][0-9]*/127.0.0.1:X/g' | sort
ss -tn dport = :8001 | wc -l
ss -tn dst 127.0.0.1 | wc -l
netstat -tn | sed 's/127.0.0.1:[3-6][0-9]*/127.0.0.1:X/g' | sort
ss --frob; echo $?
ss -tn state frob; echo $?
kill $(jobs -p)
