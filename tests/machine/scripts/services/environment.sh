# root: systemd
# mask: process, time
cat > /etc/default/envy <<'U'
# comment
FROM_FILE=yes
QUOTED="two words"
COLOUR=red
U
cat > /etc/systemd/system/envy.service <<'U'
[Service]
Type=oneshot
Environment=COLOUR=blue "SPACED=a b" PLAIN=x
Environment=OTHER=${PLAIN}
EnvironmentFile=/etc/default/envy
EnvironmentFile=-/etc/default/nothing
WorkingDirectory=/usr/share
ExecStart=/bin/sh -c 'sleep 0.2; pwd; echo $COLOUR $SPACED $FROM_FILE "$QUOTED" $OTHER; sleep 0.1'
ExecStart=/bin/echo ${COLOUR} $SPACED ${SPACED} $$HOME %n %N %p %%
ExecStart=/bin/sleep 0.1
ExecStart=/bin/sh -c "/usr/bin/env | sort; sleep 0.1"
UMask=0077
U
systemctl daemon-reload
systemctl start envy; echo $?
journalctl -u envy --no-pager -o cat | grep -v 'INVOCATION_ID\|JOURNAL_STREAM\|SYSTEMD_EXEC_PID'
systemctl show envy -p Environment -p EnvironmentFiles -p WorkingDirectory -p UMask
echo 'EnvironmentFile=/etc/default/missing' >> /etc/systemd/system/envy.service
systemctl daemon-reload; systemctl start envy; echo $?
systemctl show envy -p Result
rm /etc/systemd/system/envy.service /etc/default/envy
systemctl daemon-reload; systemctl reset-failed
