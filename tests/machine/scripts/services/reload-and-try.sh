# root: systemd
# mask: process
cd /etc/systemd/system
printf '[Unit]\nDescription=Can reload\n[Service]\nExecStart=/bin/sleep 1000\nExecReload=/bin/sh -c "sleep 0.1; echo reloading; sleep 0.1"\n' > can.service
printf '[Unit]\nDescription=Cannot reload\n[Service]\nExecStart=/bin/sleep 1000\n' > cannot.service
printf '[Unit]\nDescription=Reloads badly\n[Service]\nExecStart=/bin/sleep 1000\nExecReload=/bin/false\n' > badly.service
systemctl daemon-reload
systemctl reload can; echo $?
for u in can cannot badly; do systemctl start $u; done
systemctl reload can; echo $?
systemctl reload cannot; echo $?
systemctl reload badly; echo $?; systemctl is-active badly
systemctl reload-or-restart can cannot; echo $?
systemctl try-reload-or-restart can; echo $?
systemctl stop can; systemctl try-restart can; echo $?; systemctl is-active can
systemctl reload-or-restart can; systemctl is-active can
systemctl show can cannot -p CanReload -p CanStart -p CanStop
journalctl -o cat --no-pager -u can -u badly
systemctl stop can cannot badly; rm can.service cannot.service badly.service; systemctl daemon-reload; systemctl reset-failed
