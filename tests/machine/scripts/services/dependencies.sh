# root: systemd
# mask: process, time
cd /etc/systemd/system
printf '[Unit]\nDescription=Base\n[Service]\nExecStart=/bin/sleep 1000\n' > base.service
printf '[Unit]\nDescription=Needs base\nRequires=base.service\nAfter=base.service\n[Service]\nExecStart=/bin/sleep 1000\n' > top.service
printf '[Unit]\nDescription=Wishes\nWants=base.service missing.service fails.service\nAfter=fails.service\n[Service]\nExecStart=/bin/sleep 1000\n' > wishes.service
printf '[Unit]\nDescription=Fails\n[Service]\nType=oneshot\nExecStart=/bin/false\n' > fails.service
printf '[Unit]\nDescription=Depends on a failure\nRequires=fails.service\nAfter=fails.service\n[Service]\nExecStart=/bin/sleep 1000\n' > doomed.service
printf '[Unit]\nDescription=Requires nothing there\nRequires=missing.service\n[Service]\nExecStart=/bin/sleep 1000\n' > lost.service
printf '[Unit]\nDescription=Rival\nConflicts=base.service\n[Service]\nExecStart=/bin/sleep 1000\n' > rival.service
printf '[Unit]\nDescription=Only with base\nRequisite=base.service\nAfter=base.service\n[Service]\nExecStart=/bin/sleep 1000\n' > only.service
systemctl daemon-reload
systemctl start only; echo $?
systemctl start top; echo $?; systemctl is-active base top
systemctl stop base; systemctl is-active base top
systemctl start wishes; echo $?; systemctl is-active base wishes fails
systemctl start doomed; echo $?; systemctl is-active doomed
systemctl status doomed; echo $?
systemctl start lost; echo $?
systemctl start rival; sleep 0.2; systemctl is-active rival base
systemctl start base; sleep 0.2; systemctl is-active rival base
systemctl list-dependencies top --no-pager | head -3
systemctl list-dependencies --reverse base --no-pager
journalctl --no-pager -o cat -u doomed -u top -u base -u only
systemctl stop base wishes rival
rm base.service top.service wishes.service fails.service doomed.service lost.service rival.service only.service
systemctl daemon-reload; systemctl reset-failed
