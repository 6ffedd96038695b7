# mask: pid
# root: network
nc -l 8001 & nc -l 127.0.0.1 8002 & nc -lu 8003 & nc -lU /tmp/work/sock &
sleep 0.5
ss -tln
ss -tlnp
ss -uln
ss -tuln
ss -tln sport = :8001
ss -tln 'sport = :8001 or sport = :8002'
ss -Htln
ss -lx src /tmp/work/sock | tr -s ' ' | cut -d' ' -f1-5
ss -tlr
ss -tl
kill $(jobs -p)
