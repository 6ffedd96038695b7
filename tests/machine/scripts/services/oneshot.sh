# root: systemd
# mask: process, time
cat > /etc/systemd/system/once.service <<'U'
[Unit]
Description=Done once
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'sleep 0.1; echo first; sleep 0.1'
ExecStart=/bin/sh -c 'echo second; sleep 0.1'
U
cat > /etc/systemd/system/stays.service <<'U'
[Unit]
Description=Done and remembered
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/sh -c 'sleep 0.1; echo up; sleep 0.1'
ExecStop=/bin/sh -c 'sleep 0.1; echo down; sleep 0.1'
U
systemctl daemon-reload
systemctl start once; systemctl start stays; echo $?
systemctl is-active once stays
systemctl start stays
systemctl status once; echo $?
systemctl status stays; echo $?
systemctl stop stays
systemctl status stays; echo $?
systemctl try-restart once; echo $?; systemctl reload once; echo $?
journalctl -u once -u stays --no-pager
rm /etc/systemd/system/once.service /etc/systemd/system/stays.service; systemctl daemon-reload
