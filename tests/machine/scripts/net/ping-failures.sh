# mask: ping
# root: network
ping -c 1 nosuchhost; echo "status $?"
ping -c 1 -W 1 192.168.56.99; echo "status $?"
ping -c 1 -W 1 walled; echo "status $?"
ping -c 2 -i 0.2 -W 1 192.168.56.30; echo "status $?"
ping -w 1 -i 0.4 walled; echo "status $?"
ping -c 1 -W 1 9.9.9.9; echo "status $?"
ping -c 1 broken.example.net; echo "status $?"
ip route del default
ping -c 1 9.9.9.9; echo "status $?"
ip link set eth0 down
ping -c 1 192.168.56.20; echo "status $?"
ping -c 1 192.168.56.10 | head -2
ping -c 1 web; echo "status $?"
