# root: systemd
systemctl is-system-running; echo $?
rm -f /etc/systemd/system/default.target
systemctl get-default
systemctl set-default multi-user.target; systemctl get-default
systemctl set-default nothing.target; echo $?
systemctl set-default graphical.target
systemctl is-active multi-user.target basic.target sysinit.target
systemctl isolate ssh.service; echo $?
printf '[Service]\nType=oneshot\nExecStart=/bin/false\n' > /etc/systemd/system/spoils.service
systemctl daemon-reload; systemctl start spoils; systemctl is-system-running; echo $?
systemctl reset-failed; systemctl is-system-running
rm /etc/systemd/system/spoils.service; systemctl daemon-reload
systemctl show-environment | grep ^PATH
systemctl set-environment FOO=bar; systemctl show-environment | grep FOO; systemctl unset-environment FOO; systemctl show-environment | grep -c FOO
systemctl daemon-reexec; echo $?
systemctl --version | head -1 | cut -d'(' -f1
systemctl list-machines --no-legend; runlevel
systemctl cancel; echo $?; systemctl cancel 99999; echo $?
