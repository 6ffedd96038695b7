# mask: version
# root: network
as() { setpriv --reuid 65534 --regid 65534 --clear-groups "$@"; echo "status $?"; }
as ip addr add 10.1.1.1/24 dev eth0
as ip link set eth0 down
as ip route add 10.9.0.0/16 via 192.168.56.1
as ip route del default
as iptables -L
as iptables -A INPUT -j DROP
as sysctl -w net.ipv4.ip_forward=1
as nc -l 80
as ifconfig eth0 down
as route add default gw 192.168.56.20
as arp -d 192.168.56.1
