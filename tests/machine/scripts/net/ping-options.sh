# mask: ping
# root: network
ping -c 2 -i 0.2 web
ping -c 1 192.168.56.20
ping -q -c 2 -i 0.2 192.168.56.1
ping -c 1 -s 100 web
ping -n -c 1 far
ping -c 1 -I eth0 192.168.56.20
ping -c 1 localhost
ping -c 1 127.0.0.1
ping -c 1 192.168.56.10
ping -c 1 0
ping -c 1 -t 1 10.20.0.5; echo "status $?"
ping -c 1 -t 2 10.20.0.5 | head -2
