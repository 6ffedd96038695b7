# root: systemd
cd /etc/systemd/system
printf '[Unit]\nDescription=Before\n[Service]\nExecStart=/bin/sleep 1000\n' > shifting.service
systemctl start shifting; echo $?
sed -i s/Before/After/ shifting.service
systemctl start shifting; echo $?
systemctl restart shifting; echo $?
systemctl status shifting | head -2
systemctl show shifting -p Description -p NeedDaemonReload
systemctl daemon-reload; systemctl show shifting -p Description -p NeedDaemonReload
rm shifting.service
systemctl show shifting -p LoadState -p NeedDaemonReload
systemctl daemon-reload; systemctl is-active shifting; systemctl status shifting 2>&1 | head -2
systemctl stop shifting; echo $?; systemctl is-active shifting; systemctl start shifting; echo $?
