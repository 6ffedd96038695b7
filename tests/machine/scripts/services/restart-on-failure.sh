# root: systemd
# mask: process, time
cat > /etc/systemd/system/flaky.service <<'U'
[Unit]
Description=Falls over
StartLimitIntervalSec=30
StartLimitBurst=3
[Service]
ExecStart=/bin/sh -c 'exit 7'
Restart=on-failure
RestartSec=100ms
U
systemctl daemon-reload
systemctl start flaky; echo $?
sleep 2
systemctl is-failed flaky
systemctl status flaky -n0; echo $?
systemctl show flaky -p NRestarts -p Result -p ExecMainStatus
systemctl start flaky; echo $?
systemctl reset-failed flaky
systemctl start flaky; echo $?
sleep 2
journalctl -u flaky --no-pager
rm /etc/systemd/system/flaky.service
systemctl daemon-reload; systemctl reset-failed
