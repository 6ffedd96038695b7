# root: network
ls /proc/sys/net
ls /proc/sys/net/ipv4/conf
cd /proc/sys/net
for file in core/somaxconn core/rmem_default core/wmem_default ipv4/ip_default_ttl ipv4/ip_local_port_range ipv4/tcp_syn_retries ipv4/tcp_synack_retries ipv4/tcp_fin_timeout ipv4/tcp_keepalive_time ipv4/tcp_keepalive_intvl ipv4/tcp_keepalive_probes ipv4/tcp_retries2 ipv4/icmp_echo_ignore_all ipv4/ip_unprivileged_port_start ipv4/conf/all/rp_filter ipv4/conf/eth0/rp_filter ipv4/conf/all/forwarding ipv4/conf/all/accept_redirects ipv4/conf/all/route_localnet ipv6/conf/all/disable_ipv6; do echo "$file $(cat $file)"; done
stat -c '%a %U %n' ipv4/ip_forward ipv4/conf
ping -c 1 127.0.0.1 > /dev/null; echo $?
echo 1 > ipv4/icmp_echo_ignore_all; ping -c 1 -W 1 127.0.0.1 > /dev/null; echo $?
echo 0 > ipv4/icmp_echo_ignore_all
echo frob > ipv4/ip_forward; echo $?
echo 1 > nothing; echo $?
mkdir x; rm ipv4/ip_forward
