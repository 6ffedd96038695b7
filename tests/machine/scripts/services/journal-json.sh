# root: systemd
cat > /usr/local/bin/says <<'U'
#!/bin/sh
printf 'with "quotes" and a tab\there\n'
sleep 0.3
U
chmod +x /usr/local/bin/says
cat > /etc/systemd/system/jsonic.service <<'U'
[Unit]
Description=For machines
[Service]
Type=oneshot
ExecStart=/usr/local/bin/says
U
systemctl daemon-reload; systemctl start jsonic; sleep 0.2
journalctl -u jsonic -o json --no-pager | tr , '\n' | sed 's/^[ {]*//; s/}$//' | grep -E '"(MESSAGE|PRIORITY|SYSLOG_IDENTIFIER|UNIT|_SYSTEMD_UNIT|_TRANSPORT|_UID|_COMM|JOB_TYPE|JOB_RESULT|MESSAGE_ID|_HOSTNAME|CODE_FUNC)"' | sort | uniq -c
journalctl -u jsonic -o json-pretty -n 1 --no-pager | grep -E 'MESSAGE"|PRIORITY|JOB_RESULT|^[{}]' | sed 's/,$//' | sort
journalctl -u jsonic -o verbose -n 1 --no-pager | grep -E ' (MESSAGE|PRIORITY|UNIT|JOB_TYPE|JOB_RESULT|_SYSTEMD_UNIT|_TRANSPORT)=' | sort
journalctl -u jsonic -o json --output-fields=MESSAGE --no-pager | tr , '\n' | grep -o '"MESSAGE":"[^}]*"' | sort
journalctl -u jsonic -o nonsense; echo $?
rm /etc/systemd/system/jsonic.service /usr/local/bin/says; systemctl daemon-reload
