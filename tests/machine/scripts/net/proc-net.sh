# root: network
cat /proc/net/dev | head -2
awk '{print $1}' /proc/net/dev
cat /proc/net/route
cat /proc/net/if_inet6
nc -l 127.0.0.1 8001 & nc -lu 8003 & sleep 0.2
cut -c1-90 /proc/net/tcp | sed 's/ *$//'
cut -c1-40 /proc/net/tcp6
sed 's/^ *[0-9]*:/N:/' /proc/net/udp | cut -c1-75
head -1 /proc/net/unix
ping -c 1 192.168.56.20 > /dev/null
sed -n '1p; /56\.20/p' /proc/net/arp
ls /proc/self/net | grep -x 'arp\|dev\|route\|tcp\|tcp6\|udp\|udp6\|unix\|if_inet6\|raw\|snmp\|netstat\|protocols\|sockstat'
readlink /proc/net
kill $(jobs -p)
