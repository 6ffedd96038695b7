# mask: version
# root: network
iptables -N web
iptables -A web -p tcp --dport 80 -j ACCEPT
iptables -A web -j RETURN
iptables -A INPUT -j web
iptables -I INPUT -p tcp --dport 1 -j DROP
iptables -I INPUT 2 -p tcp --dport 2 -j DROP
iptables -R INPUT 1 -p tcp --dport 3 -j DROP
iptables -S
iptables -C INPUT -j web; echo $?
iptables -D INPUT -p tcp --dport 2 -j DROP
iptables -D INPUT 1
iptables -P FORWARD DROP
iptables -E web site
iptables -S
iptables -X site; echo $?
iptables -F; iptables -X; iptables -S
iptables -P FORWARD ACCEPT
