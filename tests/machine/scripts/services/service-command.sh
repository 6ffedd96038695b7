# root: systemd
# mask: process, time
cat > /etc/systemd/system/oldstyle.service <<'U'
[Unit]
Description=Called the old way
[Service]
ExecStart=/bin/sleep 1000
ExecReload=/bin/true
U
systemctl daemon-reload
service oldstyle start; echo $?
service oldstyle status | grep -v 'Tasks:\|Memory:'
service oldstyle restart; echo $?
service oldstyle reload; echo $?
service oldstyle force-reload; echo $?
service oldstyle stop; echo $?
service oldstyle status; echo $?
service oldstyle; echo $?
service oldstyle frobnicate; echo $?
service nothing start; echo $?
service nothing status; echo $?
service; echo $?
service --version; echo $?
service oldstyle start stop; echo $?
service oldstyle try-restart; echo $?
systemctl stop oldstyle; rm /etc/systemd/system/oldstyle.service; systemctl daemon-reload
