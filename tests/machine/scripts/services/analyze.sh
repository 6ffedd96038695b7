# root: systemd
systemd-analyze calendar daily | grep -v 'elapse\|UTC\|From now'
systemd-analyze calendar 'Mon *-*-* 10:00' | grep -v 'elapse\|UTC\|From now'
systemd-analyze calendar nonsense; echo $?
systemd-analyze timespan 90s 1h30m '2 days'; echo $?
systemd-analyze timespan never; echo $?
systemd-analyze timestamp nonsense; echo $?
cat > /tmp/work/good.service <<'U'
[Service]
ExecStart=/bin/true
U
cat > /tmp/work/bad.service <<'U'
[Unit]
Frob=1
[Service]
ExecStart=/no/such/program
Type=odd
U
systemd-analyze verify /tmp/work/good.service; echo $?
systemd-analyze verify /tmp/work/bad.service; echo $?
systemd-analyze verify /tmp/work/none.service; echo $?
systemd-analyze frob; echo $?
systemd-analyze time | sed 's/[0-9.]*m\{0,1\}s/T/g' | head -1 | cut -d' ' -f1-3
