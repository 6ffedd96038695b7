# root: network
ip route add 10.9.0.0/16 via 192.168.56.1; echo $?
ip route add 10.9.0.0/16 via 192.168.56.1; echo $?
ip route add 10.8.0.0/16 via 10.99.0.1; echo $?
ip route add 10.7.0.1 dev eth0; echo $?
ip route add 10.6.0.0/24 dev nope; echo $?
ip route add default via 192.168.56.20; echo $?
ip route
ip route get 10.9.1.1
ip route replace default via 192.168.56.20; echo $?
ip route show default
ip route del 10.9.0.0/16; echo $?
ip route del 10.9.0.0/16; echo $?
ip route del default; echo $?
ip route add blackhole 10.5.0.0/16; echo $?
ip route
ip route get 8.8.8.8; echo $?
ip route add 1.2.3.4.5 via 192.168.56.1; echo $?
ip route add via 192.168.56.1; echo $?
