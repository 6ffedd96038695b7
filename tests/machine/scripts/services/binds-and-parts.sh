# root: systemd
cd /etc/systemd/system
printf '[Unit]\nDescription=Main\n[Service]\nExecStart=/bin/sleep 1000\n' > main.service
printf '[Unit]\nDescription=Bound\nBindsTo=main.service\nAfter=main.service\n[Service]\nExecStart=/bin/sleep 1000\n' > bound.service
printf '[Unit]\nDescription=Part\nPartOf=main.service\nAfter=main.service\n[Service]\nExecStart=/bin/sleep 1000\n' > part.service
printf '[Unit]\nDescription=Needs\nRequires=main.service\nAfter=main.service\n[Service]\nExecStart=/bin/sleep 1000\n' > needs.service
systemctl daemon-reload
systemctl start main bound part needs; systemctl is-active main bound part needs
systemctl kill -s KILL main; sleep 0.4
systemctl is-active main bound part needs
systemctl reset-failed
systemctl start main bound part needs
systemctl restart main; sleep 0.2; systemctl is-active main bound part needs
systemctl stop main; systemctl is-active main bound part needs
journalctl --no-pager -o cat -u bound
rm main.service bound.service part.service needs.service; systemctl daemon-reload; systemctl reset-failed
