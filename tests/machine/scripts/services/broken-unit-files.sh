# root: systemd
# mask: process, time
cat > /etc/systemd/system/typos.service <<'U'
[Unit]
Description=Has mistakes
Nonsense=yes
Documentation=not a link
[Service]
ExecStart=/bin/sleep 1000
Restart=sometimes
Type=imaginary
TimeoutStartSec=soon
Garbage
[Instal]
WantedBy=multi-user.target
U
cat > /etc/systemd/system/empty-start.service <<'U'
[Unit]
Description=Nothing to do
[Service]
Type=simple
U
cat > /etc/systemd/system/two-starts.service <<'U'
[Service]
ExecStart=/bin/true
ExecStart=/bin/true
U
cat > /etc/systemd/system/relative.service <<'U'
[Service]
ExecStart=bin/sleep 5
U
cat > /etc/systemd/system/no-section.service <<'U'
Description=Alone
ExecStart=/bin/true
U
systemctl daemon-reload; sleep 0.2
for u in typos empty-start two-starts relative no-section; do systemctl start $u; echo $?; systemctl show $u -p LoadState; done
systemctl status typos | head -3
systemctl status empty-start; echo $?
systemctl stop typos
journalctl -b --no-pager -o cat _PID=1 | grep -E 'typos|empty-start|two-starts|relative|no-section'
rm /etc/systemd/system/{typos,empty-start,two-starts,relative,no-section}.service; systemctl daemon-reload; systemctl reset-failed
