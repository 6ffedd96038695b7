# root: systemd
# mask: process, time
cat > /etc/systemd/system/edited.service <<'U'
[Unit]
Description=To be edited
[Service]
ExecStart=/bin/sleep 1000
U
systemctl daemon-reload
cat > /usr/local/bin/my-editor <<'U'
#!/bin/sh
for f; do case $f in -*|+*) ;; *) last=$f; { echo '[Service]'; echo 'Environment=EDITED=yes'; cat "$f"; } > /tmp/new; cat /tmp/new > "$f"; esac; done
U
chmod +x /usr/local/bin/my-editor
EDITOR=/usr/local/bin/my-editor systemctl edit edited; echo $?
ls /etc/systemd/system/edited.service.d
printf '[Service]\nEnvironment=STDIN=1\n' | systemctl edit --stdin --drop-in=in edited; echo $?
cat /etc/systemd/system/edited.service.d/*.conf
systemctl cat edited; systemctl show edited -p Environment
systemctl revert edited; echo $?
rm -rf /etc/systemd/system/edited.service /etc/systemd/system/edited.service.d /usr/local/bin/my-editor; systemctl daemon-reload
