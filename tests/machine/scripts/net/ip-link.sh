# mask: cable
# root: network
ip link set eth0 down; echo $?
ip link show eth0
ip route
ip addr show eth0 | grep inet
curl -sS --max-time 2 http://192.168.56.20/; echo $?
ip link set eth0 up; echo $?
ip route
ip link set nope up; echo $?
ip link set; echo $?
ip link set eth0 mtu 1400; ip link show eth0
ip link set dev eth0 mtu 10; echo $?
ip link add br0 type bridge; echo $?
ip link set br0 up; sleep 1.2; ip -br link show br0 | tr -s ' ' | cut -d' ' -f1,2
ip link del br0; echo $?
ip link del br0; echo $?
ip link del lo; echo $?
