# mask: ping
# root: network
iptables -A OUTPUT -p icmp -j DROP
ping -c 1 -W 1 web; echo "status $?"
ping -c 1 -W 1 127.0.0.1; echo "status $?"
iptables -F
iptables -A INPUT -p icmp -j DROP
ping -c 1 -W 1 web; echo "status $?"
iptables -F
iptables -P OUTPUT DROP
ping -c 1 -W 1 192.168.56.20; echo "status $?"
iptables -P OUTPUT ACCEPT
iptables -A OUTPUT -p icmp -j REJECT
ping -c 1 -W 1 192.168.56.20; echo "status $?"
iptables -F
iptables -A OUTPUT -d 192.168.56.20 -j REJECT --reject-with icmp-host-prohibited
ping -c 1 -W 1 192.168.56.20; echo "status $?"
curl -sS http://192.168.56.20/; echo "status $?"
