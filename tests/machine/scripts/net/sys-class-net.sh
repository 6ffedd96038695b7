# root: network
ls /sys/class/net
cd /sys/class/net
for one in lo eth0; do for file in address mtu operstate carrier ifindex type flags tx_queue_len addr_len broadcast dev_id; do echo "$one/$file $(cat $one/$file)"; done; done
ls eth0/statistics
cat lo/statistics/rx_errors
ip link set eth0 down
cat eth0/operstate eth0/flags
cat eth0/carrier
cat nope/address
ls -l /sys/class/net/lo | sed "s/.* \(/sys\)/\1/"
readlink lo
