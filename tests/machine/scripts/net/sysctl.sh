# root: network
sysctl net.ipv4.ip_forward
sysctl -w net.ipv4.ip_forward=1
sysctl -n net.ipv4.ip_forward
cat /proc/sys/net/ipv4/ip_forward
echo 0 > /proc/sys/net/ipv4/ip_forward; sysctl net.ipv4.ip_forward
sysctl net/ipv4/ip_forward
sysctl net.ipv4.nope; echo $?
sysctl -e net.ipv4.nope; echo $?
sysctl -w net.ipv4.nope=1; echo $?
sysctl -w net.ipv4.ip_forward; echo $?
sysctl -w net.ipv4.ip_forward=x; echo $?
sysctl; echo $?
printf '# a comment\nnet.ipv4.ip_forward = 1\nnet.ipv4.nope=2\n' > conf
sysctl -p conf; echo $?
sysctl -q -p conf; echo $?
sysctl -p none; echo $?
sysctl -a 2> /dev/null | grep '^net.ipv4.ip_forward '
sysctl net.ipv4.conf.eth0.forwarding net.ipv4.conf.all.forwarding
sysctl -N net.ipv4.ip_forward
sysctl -b net.ipv4.ip_forward; echo
