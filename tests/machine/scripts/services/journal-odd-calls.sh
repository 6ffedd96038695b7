# root: systemd
# mask: process, time, id
journalctl --frob; echo $?
journalctl -n many; echo $?
journalctl -p loud; echo $?
journalctl --since never; echo $?
journalctl --until 2020-13-45; echo $?
journalctl -o; echo $?
journalctl -b 5 --no-pager; echo $?
journalctl -b -900 --no-pager; echo $?
journalctl -b nonsense --no-pager; echo $?
journalctl something --no-pager; echo $?
journalctl /no/such/file --no-pager; echo $?
journalctl -u 'bad name' --no-pager; echo $?
journalctl -f -r; echo $?
journalctl --since tomorrow --until yesterday; echo $?
journalctl --vacuum-size=lots; echo $?
journalctl --vacuum-time=soon; echo $?
journalctl --list-boots --no-pager | head -1
journalctl -D /no/such/dir; echo $?
journalctl --header extra > /dev/null; echo $?
journalctl --sync; echo $?
journalctl --flush; echo $?
journalctl -x -e -u nothing --no-pager; echo $?
