# mask: pid
# root: network
nc -l 8001 & nc -lu 8003 &
sleep 0.3
netstat -tln
netstat -tlnp
netstat -uln
netstat -tuln
netstat -rn
netstat -i | cut -c1-23
netstat -s > /dev/null; echo $?
netstat --frob 2>&1 | head -1
kill $(jobs -p)
