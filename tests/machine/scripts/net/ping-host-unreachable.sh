# mask: ping
# root: network
ping -c 1 192.168.56.99; echo "status $?"
ping -c 1 -q 192.168.56.77; echo "status $?"
ip neigh show 192.168.56.99 | sed 's/ used.*//'
