# root: systemd
# mask: process, time
cat > /etc/systemd/system/tick.service <<'U'
[Unit]
Description=One tick
[Service]
Type=oneshot
ExecStart=/bin/echo tick
U
cat > /etc/systemd/system/tick.timer <<'U'
[Unit]
Description=Ticks
[Timer]
OnActiveSec=300ms
AccuracySec=10ms
[Install]
WantedBy=timers.target
U
cat > /etc/systemd/system/yearly.timer <<'U'
[Timer]
OnCalendar=hourly
Unit=tick.service
U
systemctl daemon-reload
systemctl start tick.timer yearly.timer; echo $?
systemctl is-active tick.timer tick.service
sleep 1
systemctl status tick.timer; echo $?
systemctl status tick.service | grep -v '● \(hourly\|yearly\|tick\).timer'; echo $?
journalctl -u tick.service -u tick.timer --no-pager -o cat
systemctl list-timers yearly.timer tick.timer --no-pager --all | sed 's/  */ /g'
systemctl enable tick.timer; systemctl is-enabled tick.timer; systemctl disable tick.timer
systemctl show tick.timer -p Unit -p TimersMonotonic -p AccuracyUSec -p Persistent
systemctl stop tick.timer yearly.timer
rm /etc/systemd/system/{tick.service,tick.timer,yearly.timer}; systemctl daemon-reload
