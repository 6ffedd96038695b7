# root: systemd
# mask: process, time, id
cat > /etc/systemd/system/talker.service <<'U'
[Unit]
Description=Talks
[Service]
Type=oneshot
SyslogIdentifier=chatty
ExecStart=/bin/sh -c 'sleep 0.2; echo one; echo two >&2; echo "<3>bad"; echo "<7>fine"; echo three; sleep 0.1'
U
systemctl daemon-reload; systemctl start talker; sleep 0.3
journalctl -u talker --no-pager
journalctl -u talker -o cat --no-pager
journalctl -u talker -n 2 --no-pager
journalctl -u talker -n2 -r --no-pager -o cat
journalctl -t chatty --no-pager -o cat
journalctl -u talker -p err --no-pager
journalctl -u talker -p 7..7 --no-pager -o cat
journalctl -u talker -g tw --no-pager -o cat; journalctl -u talker -g zebra --no-pager; echo $?
journalctl -u talker --since '1 hour ago' -o cat --no-pager | head -2
journalctl -u talker --since tomorrow --no-pager; echo $?
journalctl -u talker --until yesterday --no-pager; echo $?
journalctl -u nothing --no-pager; echo $?
journalctl -u nothing -q --no-pager; echo $?
journalctl SYSLOG_IDENTIFIER=chatty PRIORITY=3 -o cat --no-pager
journalctl -u talker --no-hostname --no-pager | tail -1
journalctl -u talker -o short-iso --no-pager | tail -1 | sed 's/[0-9]/N/g'
journalctl -u talker -o short-unix --no-pager | tail -1 | sed 's/[0-9]/N/g'
journalctl -u talker -o with-unit --no-pager | tail -1
journalctl -u talker -o short-monotonic --no-pager | tail -1 | sed 's/\[ *[0-9.]*\]/[T]/'
rm /etc/systemd/system/talker.service; systemctl daemon-reload
