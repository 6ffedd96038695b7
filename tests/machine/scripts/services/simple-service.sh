# root: systemd
# mask: process, time
cat > /etc/systemd/system/hello.service <<'U'
[Unit]
Description=Says hello

[Service]
ExecStart=/bin/sh -c 'sleep 0.1; echo hello; exec sleep 1000'

[Install]
WantedBy=multi-user.target
U
systemctl daemon-reload
systemctl is-active hello; echo $?
systemctl start hello; echo $?
sleep 0.5
systemctl is-active hello hello.service; echo $?
systemctl status hello --no-pager | grep -v 'Tasks:\|Memory:'
systemctl restart hello; echo $?
sleep 0.5
systemctl stop hello; echo $?
systemctl status hello; echo $?
journalctl -u hello --no-pager
rm /etc/systemd/system/hello.service
systemctl daemon-reload
systemctl status hello; echo $?
