# root: network
# The name is asked for before the table is read: the answer adds the router to it, and a table that grows while it is read shows a line twice.
ip neigh
ping -c 1 192.168.56.20 > /dev/null
ip neigh show 192.168.56.20 | sed 's/REACHABLE\|DELAY\|STALE/LIVE/'
ping -c 1 -W 1 192.168.56.99 > /dev/null
arp -n | grep -v '56\.1 ' | sort
ip neigh add 192.168.56.50 lladdr 02:00:00:00:00:01 dev eth0; echo $?
ip neigh show 192.168.56.50
ip neigh del 192.168.56.50 dev eth0; echo $?
ip neigh del 192.168.56.51 dev eth0; echo $?
arp -d 192.168.56.52; echo $?
getent hosts 192.168.56.20 > /dev/null; arp -a 192.168.56.20
