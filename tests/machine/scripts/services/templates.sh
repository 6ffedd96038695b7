# root: systemd
# mask: process, time
cat > /etc/systemd/system/worker@.service <<'U'
[Unit]
Description=Worker %i
[Service]
ExecStart=/bin/sleep 10%i
[Install]
WantedBy=multi-user.target
DefaultInstance=7
U
systemctl daemon-reload
systemctl start worker@1 worker@2; echo $?
systemctl list-units 'worker@*' --no-pager
systemctl status worker@1 | grep -v 'Tasks:\|Memory:'
systemctl start worker; echo $?
systemctl start worker@; echo $?
systemctl enable worker@3; systemctl enable worker@; systemctl is-enabled worker@3 worker@ worker@7 worker@9
systemctl list-unit-files 'worker*' --no-pager
systemctl stop 'worker@*'; systemctl is-active worker@1 worker@2
systemctl disable worker@ 2>&1 | sort; echo $?
systemctl is-enabled worker@3
systemctl cat worker@5
rm -f /etc/systemd/system/worker@.service; systemctl daemon-reload
