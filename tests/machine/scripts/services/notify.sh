# root: systemd
# mask: process, time
cat > /usr/local/bin/speaks <<'U'
#!/bin/sh
sleep 0.2; echo warming up
sleep 0.3
systemd-notify --ready --status='Ready to serve'
exec sleep 1000
U
chmod +x /usr/local/bin/speaks
cat > /etc/systemd/system/speaks.service <<'U'
[Unit]
Description=Tells when it is ready
[Service]
Type=notify
NotifyAccess=all
ExecStart=/usr/local/bin/speaks
U
cat > /etc/systemd/system/mute.service <<'U'
[Unit]
Description=Never tells
[Service]
Type=notify
TimeoutStartSec=1
ExecStart=/bin/sleep 1000
U
cat > /etc/systemd/system/quits.service <<'U'
[Unit]
Description=Ends before it tells
[Service]
Type=notify
ExecStart=/bin/true
U
systemctl daemon-reload
systemctl start speaks; echo $?
systemctl status speaks | grep -v 'Tasks:\|Memory:'
systemctl start mute; echo $?
systemctl start quits; echo $?
systemctl is-failed mute quits
systemctl show mute quits -p Result -p StatusText
systemctl stop speaks
journalctl -u speaks -u mute -u quits --no-pager
rm /etc/systemd/system/{speaks,mute,quits}.service /usr/local/bin/speaks
systemctl daemon-reload; systemctl reset-failed
