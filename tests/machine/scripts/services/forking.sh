# root: systemd
# mask: process, time
cat > /usr/local/bin/daemonise <<'U'
#!/bin/sh
sleep 1000 &
echo $! > /run/daemonise.pid
U
chmod +x /usr/local/bin/daemonise
cat > /etc/systemd/system/forker.service <<'U'
[Unit]
Description=Goes to the background
[Service]
Type=forking
PIDFile=/run/daemonise.pid
ExecStart=/usr/local/bin/daemonise
U
cat > /etc/systemd/system/forkfail.service <<'U'
[Service]
Type=forking
ExecStart=/bin/false
U
systemctl daemon-reload
systemctl start forker; echo $?
systemctl status forker | grep -v 'Tasks:\|Memory:'
systemctl show forker -p Type,PIDFile,SubState,Result
systemctl stop forker; echo $?
systemctl start forkfail; echo $?
systemctl status forkfail; echo $?
journalctl -u forker -u forkfail --no-pager
rm /etc/systemd/system/fork*.service /usr/local/bin/daemonise
systemctl daemon-reload; systemctl reset-failed
