# root: systemd
# mask: process, time
cat > /etc/systemd/system/nobody-runs.service <<'U'
[Service]
Type=oneshot
User=nobody
ExecStart=/bin/sh -c 'id -un; id -gn; echo $HOME $USER $LOGNAME $SHELL; pwd'
U
cat > /etc/systemd/system/nogroup-runs.service <<'U'
[Service]
Type=oneshot
Group=daemon
SupplementaryGroups=adm
ExecStart=/usr/bin/id
U
cat > /etc/systemd/system/ghost-runs.service <<'U'
[Service]
User=ghost
ExecStart=/usr/bin/id
U
cat > /etc/systemd/system/nowhere-runs.service <<'U'
[Service]
WorkingDirectory=/no/such/place
ExecStart=/usr/bin/id
U
systemctl daemon-reload
for u in nobody nogroup ghost nowhere; do systemctl start $u-runs; echo $?; done
sleep 0.3
systemctl is-failed nobody-runs nogroup-runs ghost-runs nowhere-runs
systemctl show ghost-runs nowhere-runs -p ExecMainStatus -p Result
journalctl -u '*-runs' --no-pager -o cat
rm /etc/systemd/system/*-runs.service; systemctl daemon-reload; systemctl reset-failed
