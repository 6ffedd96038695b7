# mask: ping
# root: network
nc -lk 8001 > /dev/null & sleep 0.2
iptables -A INPUT -p tcp --dport 8001 -j REJECT
nc -zv -w 1 127.0.0.1 8001; echo $?
iptables -R INPUT 1 -p tcp --dport 8001 -j DROP
nc -zv -w 1 127.0.0.1 8001; echo $?
iptables -R INPUT 1 -p tcp --dport 8001 -j REJECT --reject-with tcp-reset
nc -zv -w 1 127.0.0.1 8001; echo $?
iptables -F
nc -zv -w 1 127.0.0.1 8001; echo $?
iptables -A OUTPUT -p tcp --dport 80 -j DROP
curl -sS --max-time 1 http://web/ 2>&1 | sed 's/after [0-9]*/after N/'
iptables -R OUTPUT 1 -p tcp --dport 80 -j REJECT
curl -sS --max-time 1 http://web/ 2>&1 | sed 's/after [0-9]*/after N/'
iptables -F
iptables -A OUTPUT -p udp --dport 53 -j DROP
getent hosts far; echo $?
kill %1
