# root: systemd
# mask: process, time
cat > /etc/systemd/system/lasting.service <<'U'
[Unit]
Description=Comes back
[Service]
ExecStart=/bin/sleep 1000
Restart=always
RestartSec=200ms
U
systemctl daemon-reload
systemctl start lasting
systemctl kill -s SIGKILL lasting; echo $?
sleep 0.1
systemctl is-active lasting; systemctl show lasting -p SubState
sleep 0.6
systemctl is-active lasting; systemctl show lasting -p NRestarts
systemctl kill lasting; sleep 0.7; systemctl is-active lasting
systemctl stop lasting; sleep 0.5; systemctl is-active lasting
systemctl kill lasting; echo $?
systemctl kill -s SIGNONE lasting; echo $?
journalctl -u lasting --no-pager
rm /etc/systemd/system/lasting.service
systemctl daemon-reload
