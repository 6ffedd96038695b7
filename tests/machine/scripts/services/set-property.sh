# root: systemd
# mask: process, time
cat > /etc/systemd/system/bounded.service <<'U'
[Service]
ExecStart=/bin/sleep 1000
U
systemctl daemon-reload; systemctl start bounded
systemctl set-property bounded MemoryMax=100M TasksMax=50; echo $?
systemctl show bounded -p MemoryMax -p TasksMax -p DropInPaths
cat /etc/systemd/system.control/bounded.service.d/*.conf
systemctl set-property --runtime bounded CPUQuota=20%; echo $?
systemctl show bounded -p CPUQuotaPerSecUSec
systemctl set-property bounded Frob=1; echo $?
systemctl set-property bounded MemoryMax=lots; echo $?
systemctl set-property bounded; echo $?
systemctl revert bounded; systemctl show bounded -p MemoryMax
systemctl stop bounded; rm /etc/systemd/system/bounded.service; systemctl daemon-reload
