# root: systemd
# mask: process, time
cat > /etc/systemd/system/around.service <<'U'
[Unit]
Description=With company
[Service]
ExecStartPre=/bin/sh -c 'sleep 0.1; echo before; sleep 0.1'
ExecStartPre=-/bin/false
ExecStart=/bin/sleep 1000
ExecStartPost=/bin/sh -c 'echo after $MAINPID | tr -s 0-9 n; sleep 0.1'
ExecReload=/bin/sh -c 'sleep 0.1; echo again; sleep 0.1'
ExecStop=/bin/sh -c 'sleep 0.1; echo stopping; sleep 0.1'
ExecStopPost=/bin/sh -c 'echo stopped $SERVICE_RESULT $EXIT_CODE $EXIT_STATUS; sleep 0.1'
U
cat > /etc/systemd/system/prefail.service <<'U'
[Unit]
Description=Refused at the door
[Service]
ExecStartPre=/bin/false
ExecStart=/bin/sleep 1000
ExecStopPost=/bin/sh -c 'echo stopped $SERVICE_RESULT $EXIT_CODE $EXIT_STATUS; sleep 0.1'
U
cat > /etc/systemd/system/postfail.service <<'U'
[Unit]
Description=Disowned
[Service]
ExecStart=/bin/sleep 1000
ExecStartPost=/bin/false
U
systemctl daemon-reload
systemctl start around; echo $?
systemctl reload around; echo $?
systemctl status around | grep -v 'Tasks:\|Memory:'
systemctl stop around; echo $?
systemctl status around; echo $?
systemctl start prefail; echo $?
systemctl status prefail; echo $?
systemctl start postfail; echo $?
systemctl status postfail; echo $?
journalctl -u around -u prefail -u postfail --no-pager -o cat
rm /etc/systemd/system/{around,prefail,postfail}.service
systemctl daemon-reload; systemctl reset-failed
