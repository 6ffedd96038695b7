# root: network
iptables -L
iptables -L -n
iptables -L -n --line-numbers
iptables -S
iptables -A INPUT -p tcp --dport 22 -j ACCEPT
iptables -A INPUT -p udp --dport 53 -s 192.168.56.0/24 -j ACCEPT
iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
iptables -A INPUT -i lo -j ACCEPT
iptables -A INPUT -p icmp --icmp-type echo-request -j DROP
iptables -A INPUT -p tcp -m multiport --dports 80,443 -m comment --comment "the web" -j ACCEPT
iptables -A INPUT -s 192.168.56.20 -j REJECT --reject-with tcp-reset -p tcp
iptables -A INPUT ! -s 10.0.0.0/8 -d 192.168.56.10 -p tcp --sport 1024:65535 -j LOG
iptables -A INPUT -j REJECT
iptables -L INPUT
iptables -L INPUT -n
iptables -nL INPUT --line-numbers
iptables -S INPUT
iptables -S INPUT 3
iptables -L INPUT 2 -n
