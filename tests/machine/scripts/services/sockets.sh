# root: systemd
# mask: process, time
cat > /etc/systemd/system/greeter.socket <<'U'
[Unit]
Description=Greeter door
[Socket]
ListenStream=/run/greeter.sock
SocketMode=0600
[Install]
WantedBy=sockets.target
U
cat > /etc/systemd/system/greeter.service <<'U'
[Unit]
Description=Greeter
[Service]
ExecStart=/bin/sleep 1000
U
systemctl daemon-reload
systemctl start greeter.socket; echo $?
stat -c '%A %U %G %F' /run/greeter.sock
systemctl is-active greeter.socket greeter.service
systemctl status greeter.socket | grep -v 'Tasks:\|Memory:\|CPU:\|CGroup:'
systemctl list-sockets greeter.socket --no-pager
systemctl start greeter; systemctl stop greeter; echo $?
systemctl is-active greeter.socket
systemctl enable greeter.socket; systemctl is-enabled greeter.socket greeter.service
systemctl disable --now greeter.socket
systemctl is-active greeter.socket; ls /run/greeter.sock
journalctl -u greeter.socket --no-pager -o cat
rm /etc/systemd/system/greeter.*; rm -f /run/greeter.sock; systemctl daemon-reload
printf '[Socket]\nListenStream=/run/alone.sock\n' > /etc/systemd/system/alone.socket
systemctl daemon-reload; systemctl start alone.socket; echo $?
rm /etc/systemd/system/alone.socket; systemctl daemon-reload
