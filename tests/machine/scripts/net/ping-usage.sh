# root: network
ping; echo "status $?"
ping -c 0 web; echo "status $?"
ping -c x web; echo "status $?"
ping -i 0 -c 1 127.0.0.1 > /dev/null; echo "status $?"
ping -W x -c 1 web | head -1; echo "status $?"
ping -t 300 web; echo "status $?"
ping -s x -c 1 web; echo "status $?"
ping -c; echo "status $?"
ping -I nope -c 1 web; echo "status $?"
ping -c 1 300.1.1.1; echo "status $?"
ping -c 1 1.2.3; echo "status $?" | head -1
ping -c 1 -b 192.168.56.255 > /dev/null; echo "status $?"
