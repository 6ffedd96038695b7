# root: network
ifconfig lo | head -2
ifconfig eth0 | head -2
ifconfig nope; echo $?
route -n
route
route add -net 10.9.0.0 netmask 255.255.0.0 gw 192.168.56.1; echo $?
route -n
route del -net 10.9.0.0 netmask 255.255.0.0; echo $?
route del -net 10.9.0.0 netmask 255.255.0.0; echo $?
route add default gw 10.99.0.1; echo $?
ifconfig eth0 10.3.3.3 netmask 255.255.255.0; echo $?
ip -4 addr show eth0 | grep inet
ifconfig eth0 down; echo $?
ip link show eth0 | grep -o 'state [A-Z]*'
ifconfig eth0 up; echo $?
hostname -I
hostname -i
