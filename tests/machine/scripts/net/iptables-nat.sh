# mask: version
# root: network
iptables -t nat -L -n
iptables -t nat -S
iptables -t nat -A PREROUTING -p tcp --dport 8080 -j DNAT --to-destination 192.168.56.20:80
iptables -t nat -A OUTPUT -d 192.168.56.10 -p tcp --dport 8080 -j DNAT --to-destination 192.168.56.20:80
iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
iptables -t nat -A POSTROUTING -o eth0 -j SNAT --to-source 192.168.56.10
iptables -t nat -A PREROUTING -m addrtype --dst-type LOCAL -j RETURN
iptables -t nat -A PREROUTING -p tcp --dport 81 -j REDIRECT --to-ports 80
iptables -t nat -S
iptables -t nat -L -n
iptables -t nat -L POSTROUTING
curl -s http://192.168.56.10:8080/through
iptables -t nat -F; iptables -t nat -S
curl -sS http://192.168.56.10:8080/through 2>&1 | sed 's/after [0-9]*/after N/'
iptables -t nat -A INPUT -j MASQUERADE; echo $?
iptables -t nat -A PREROUTING -j DNAT; echo $?
iptables -A INPUT -p tcp -j DNAT --to-destination 1.2.3.4; echo $?
iptables -t mangle -S; iptables -t raw -S
