# mask: version
# root: network
try() { iptables "$@"; echo "status $?"; }
try
try -A INPUT
try -A NOPE -j ACCEPT
try -A INPUT -j NOPE
try -A INPUT -p tcp --dport http-nope -j ACCEPT
try -A INPUT --dport 80 -j ACCEPT
try -A INPUT -p nope -j ACCEPT
try -A INPUT -s 300.1.1.1 -j ACCEPT
try -D INPUT 1
try -D INPUT -j ACCEPT
try -I INPUT 5 -j ACCEPT
try -X NOPE
try -F NOPE
try -P NOPE DROP
try -P INPUT REJECT
try -N INPUT
try -L NOPE
try -t nope -L
try -A OUTPUT -i eth0 -j ACCEPT
try -A INPUT -o eth0 -j ACCEPT
try -C INPUT -j DROP
try -R INPUT 1 -j DROP
try -frob
try frob
try -A INPUT -j REJECT --reject-with nope
try -A INPUT -m nope -j DROP
try -P INPUT
try -N
iptables -F
