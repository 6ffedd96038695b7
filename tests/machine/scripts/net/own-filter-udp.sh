# root: network
iptables -A OUTPUT -p udp -j DROP
dig +time=1 +tries=1 web | sed "s#DiG [^ ]*#DiG#"; echo ${PIPESTATUS[0]}
host -W 1 web; echo $?
nslookup -timeout=1 -retry=1 web; echo $?
echo x | nc -u -w 1 192.168.56.1 99; echo $?
tracepath -n 192.168.56.1; echo $?
traceroute -n 192.168.56.1; echo $?
getent hosts web; echo $?
curl -sS http://web/; echo $?
ping -c 1 web; echo $?
