# root: systemd
cat > /etc/systemd/system/shown.service <<'U'
[Unit]
Description=To be shown
Documentation=man:sleep(1) https://example.com/
After=network.target
[Service]
ExecStart=/bin/sleep 1000
Restart=on-failure
TimeoutStopSec=5
User=nobody
U
systemctl daemon-reload
systemctl start shown
systemctl show shown -p Id -p Names -p Description -p LoadState -p ActiveState -p SubState -p FragmentPath -p UnitFileState -p Restart -p Type -p User -p TimeoutStopUSec -p TimeoutStartUSec -p RestartUSec
systemctl show shown -p ActiveState --value
systemctl show -p MainPID shown | sed 's/[0-9][0-9]*/N/'
systemctl show -P SubState shown
for p in After Requires Conflicts Before; do echo $p; systemctl show shown -p $p --value | tr ' ' '\n' | sort; done
systemctl show shown -p Documentation -p KillMode -p KillSignal -p Slice -p ControlGroup -p NotifyAccess -p RemainAfterExit -p GuessMainPID
systemctl show shown -p NoSuchProperty; echo $?
systemctl show shown -p ExecStart | sed 's/start_time=.*//'
systemctl show -p DefaultTimeoutStartUSec -p Version -p Architecture -p NFailedUnits | sed 's/-1ubuntu8.*//' # two builds of one release
systemctl show shown | sed 's/=.*//' | grep -E '^(Id|Names|MainPID|NRestarts|Result|StatusText|ExecMainStatus|InvocationID|StateChangeTimestamp|ActiveEnterTimestamp|CanStart|Transient|Perpetual|NeedDaemonReload|JobTimeoutUSec)$'
systemctl stop shown; rm /etc/systemd/system/shown.service; systemctl daemon-reload
