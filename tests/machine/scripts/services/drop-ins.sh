# root: systemd
# mask: process, time
cat > /etc/systemd/system/dropped.service <<'U'
[Unit]
Description=With additions
[Service]
ExecStart=/bin/sleep 1000
Environment=A=1
U
mkdir -p /etc/systemd/system/dropped.service.d /run/systemd/system/dropped.service.d
printf '[Service]\nEnvironment=B=2\n' > /etc/systemd/system/dropped.service.d/10-b.conf
printf '[Service]\nExecStart=\nExecStart=/bin/sleep 2000\n' > /etc/systemd/system/dropped.service.d/20-start.conf
printf '[Unit]\nDescription=From run\n' > /run/systemd/system/dropped.service.d/override.conf
systemctl daemon-reload
systemctl cat dropped
systemctl start dropped
systemctl status dropped | grep -v 'Tasks:\|Memory:'
systemctl show dropped -p Environment -p DropInPaths -p Description -p FragmentPath -p NeedDaemonReload
printf '[Service]\nEnvironment=C=3\n' > /etc/systemd/system/dropped.service.d/30-c.conf
systemctl show dropped -p NeedDaemonReload
systemctl status dropped | head -6
systemctl restart dropped; echo $?
systemctl daemon-reload; systemctl show dropped -p Environment
systemctl stop dropped
systemctl revert dropped 2>&1 | sort
rm -rf /etc/systemd/system/dropped.service /run/systemd/system/dropped.service.d
systemctl daemon-reload
