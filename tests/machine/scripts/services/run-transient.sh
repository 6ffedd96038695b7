# root: systemd
# mask: id
# mask: process, time
systemd-run --unit=quick --wait /bin/sh -c 'echo in a unit'; echo $?
systemd-run --unit=stays -p Description='Runs on' sleep 1000; echo $?
systemctl is-active stays; systemctl status stays | grep -v 'Tasks:\|Memory:'
systemctl stop stays; systemctl is-active stays; echo $?
systemd-run --unit=piped --pipe --wait -q sh -c 'echo through; exit 4'; echo $?
systemd-run --unit=failing --wait false; echo $?
systemd-run --unit=later --on-active=300ms echo late; sleep 1; journalctl -u later --no-pager -o cat
systemd-run --unit=nobin /no/such/program; echo $?
systemd-run; echo $?
systemd-run --frob; echo $?
systemd-run --scope --unit=scoped -q echo in a scope; echo $?
systemctl reset-failed
