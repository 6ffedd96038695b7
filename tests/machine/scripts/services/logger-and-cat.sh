# root: systemd
# mask: process, time
logger -t mytag 'from logger'
logger -p user.err -t mytag 'an error'
logger -i -t withid hello
echo piped | logger -t mytag
printf 'a\nb\n' | systemd-cat -t catted
systemd-cat -t ran -p warning sh -c 'echo out; echo err >&2'
sleep 0.3
journalctl -t mytag --no-pager
journalctl -t mytag -p err -o cat --no-pager
journalctl -t catted -t ran --no-pager
logger -t mytag -s 'both ways' 2>&1 | sed 's/>.*mytag/> mytag/'
logger -p nonsense.what x; echo $?
logger -p user.nonsense x; echo $?
systemd-cat -p nonsense true; echo $?
systemd-cat /no/such/program; echo $?
logger --frob; echo $?
