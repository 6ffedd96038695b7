# root: systemd
# mask: process, time
cd /etc/systemd/system
printf '[Service]\nType=oneshot\nExecStart=/bin/sh -c "exit 42"\nSuccessExitStatus=42\n' > ex-good.service
printf '[Service]\nExecStart=/bin/sh -c "kill -SEGV $$$$"\n' > ex-segv.service
printf '[Service]\nExecStart=/bin/sh -c "exit 203"\n' > ex-203.service
printf '[Service]\nExecStart=/bin/sh -c "kill $$$$"\n' > ex-term.service
printf '[Service]\nExecStart=-/bin/sh -c "exit 9"\n' > ex-dash.service
printf '[Service]\nExecStart=/etc/passwd\n' > ex-perm.service
printf '[Service]\nExecStart=/bin/sh -c "exit 5"\nRestart=always\nRestartPreventExitStatus=5\n' > ex-prevent.service
systemctl daemon-reload
for u in good segv 203 term dash perm prevent; do systemctl start ex-$u; echo $u $?; sleep 0.2; systemctl is-failed ex-$u; systemctl show ex-$u -p Result -p ExecMainCode -p ExecMainStatus; systemctl status ex-$u | grep -E 'Active:|Process:|Main PID:'; done
journalctl -u 'ex-*' -o cat --no-pager
rm ex-*.service; systemctl daemon-reload; systemctl reset-failed
