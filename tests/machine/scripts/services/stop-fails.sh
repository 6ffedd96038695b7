# root: systemd
# mask: process, time
cat > /etc/systemd/system/stopfail.service <<'U'
[Unit]
Description=Cannot stop well
[Service]
ExecStart=/bin/sleep 1000
ExecStop=/bin/false
U
cat > /etc/systemd/system/stubborn.service <<'U'
[Unit]
Description=Does not listen
[Service]
ExecStart=/bin/bash -c 'trap "" TERM; while :; do sleep 0.1; done'
TimeoutStopSec=1
U
systemctl daemon-reload
systemctl start stopfail stubborn
sleep 0.3
systemctl stop stopfail; echo $?
systemctl is-failed stopfail
systemctl status stopfail; echo $?
systemctl stop stubborn; echo $?
systemctl is-failed stubborn
systemctl show stubborn -p Result -p ExecMainCode -p ExecMainStatus
journalctl -u stopfail --no-pager -o cat
journalctl -u stubborn --no-pager -o cat | grep -v 'Killing process\|Main process\|sleep'
rm /etc/systemd/system/{stopfail,stubborn}.service
systemctl daemon-reload; systemctl reset-failed
