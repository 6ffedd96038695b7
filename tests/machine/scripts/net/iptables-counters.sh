# root: network
iptables -A OUTPUT -p icmp -d 192.168.56.20
iptables -A INPUT -p icmp -s 192.168.56.20 -j ACCEPT
ping -c 3 -i 0.2 192.168.56.20 > /dev/null
iptables -L -n -v
iptables -L OUTPUT -v -n -x
iptables -L INPUT -v
iptables -Z
iptables -L -nv
iptables-save | grep -v '^#'
iptables -vS INPUT
