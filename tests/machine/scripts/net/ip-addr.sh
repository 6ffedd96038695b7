# root: network
ip addr add 10.1.1.1/24 dev eth0; echo $?
ip addr add 10.1.1.2/24 dev eth0; echo $?
ip addr add 10.1.1.1/24 dev eth0; echo $?
ip -4 addr show eth0 | grep inet
ip route
ip addr del 10.1.1.1/24 dev eth0; echo $?
ip -4 addr show eth0 | grep inet
ip addr del 10.1.1.1/24 dev eth0; echo $?
ip addr add 10.2.2.2 dev eth0; ip -4 addr show eth0 | grep 10.2
ip addr add 300.1.1.1/24 dev eth0; echo $?
ip addr add 10.1.1.1/24 dev nope; echo $?
ip addr add 10.1.1.1/24; echo $?
ip addr show nope; echo $?
ip addr frob; echo $?
ip frob; echo $?
ip addr flush dev eth0; echo $?
ip route
