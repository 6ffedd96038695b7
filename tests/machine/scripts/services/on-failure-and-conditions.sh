# root: systemd
# mask: process, time
cd /etc/systemd/system
printf '[Unit]\nDescription=Falls\nOnFailure=rescue-it.service\n[Service]\nType=oneshot\nExecStart=/bin/false\n' > falls.service
printf '[Unit]\nDescription=Helps\n[Service]\nType=oneshot\nExecStart=/bin/echo helping %%n\n' > rescue-it.service
printf '[Unit]\nDescription=Wants a file\nConditionPathExists=/etc/not-there\nConditionPathExists=!/etc/passwd\n[Service]\nExecStart=/bin/sleep 1000\n' > cond.service
printf '[Unit]\nDescription=Insists on a file\nAssertPathExists=/etc/not-there\n[Service]\nExecStart=/bin/sleep 1000\n' > assert.service
systemctl daemon-reload
systemctl start falls; echo $?; sleep 0.3
journalctl -u rescue-it -o cat --no-pager
journalctl -u falls -o cat --no-pager
systemctl start cond; echo $?
systemctl is-active cond; systemctl status cond; echo $?
systemctl start assert; echo $?
systemctl status assert; echo $?
systemctl show cond assert -p ConditionResult -p AssertResult -p Result
journalctl -u cond -u assert -o cat --no-pager
rm falls.service rescue-it.service cond.service assert.service; systemctl daemon-reload; systemctl reset-failed
