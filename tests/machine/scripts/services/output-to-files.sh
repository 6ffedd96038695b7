# root: systemd
cd /etc/systemd/system
cat > filing.service <<'U'
[Service]
Type=oneshot
StandardOutput=append:/tmp/work/out
StandardError=file:/tmp/work/err
ExecStart=/bin/sh -c 'echo to out; echo to err >&2'
U
cat > silent.service <<'U'
[Service]
Type=oneshot
StandardOutput=null
ExecStart=/bin/echo unheard
U
cat > directories.service <<'U'
[Service]
Type=oneshot
RemainAfterExit=yes
RuntimeDirectory=dirs-run
StateDirectory=dirs-state
RuntimeDirectoryMode=0750
User=nobody
ExecStart=/bin/sh -c 'echo $RUNTIME_DIRECTORY $STATE_DIRECTORY; stat -c "%%A %%U %%n" $RUNTIME_DIRECTORY $STATE_DIRECTORY'
U
systemctl daemon-reload
systemctl start filing; systemctl start filing; cat /tmp/work/out; echo -; cat /tmp/work/err
systemctl start silent; journalctl -u silent --no-pager -o cat
systemctl start directories; journalctl -u directories --no-pager -o cat; systemctl stop directories; ls -d /run/dirs-run /var/lib/dirs-state
rm -r filing.service silent.service directories.service /var/lib/dirs-state; systemctl daemon-reload
