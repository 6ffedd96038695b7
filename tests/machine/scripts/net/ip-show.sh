# mask: cable
# root: network
ip link
ip addr show eth0
ip -4 addr
ip -br addr
ip -br link
ip -4 -br a
ip a s lo
ip link show dev eth0
ip route
ip -4 route show
ip route show default
ip r s dev eth0
ip route get 192.168.56.20
ip route get 8.8.8.8
ip route get 127.0.0.1
ip -o -4 addr show
ip -o link show lo
