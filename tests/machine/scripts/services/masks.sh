# root: systemd
# mask: process, time
cat > /usr/lib/systemd/system/maskme.service <<'U'
[Unit]
Description=May be hidden
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target
U
cat > /etc/systemd/system/local.service <<'U'
[Service]
ExecStart=/bin/sleep 1000
U
systemctl daemon-reload
systemctl mask maskme; echo $?
systemctl is-enabled maskme; echo $?
systemctl start maskme; echo $?
systemctl enable maskme; echo $?
systemctl status maskme; echo $?
systemctl mask maskme; echo $?
systemctl list-unit-files 'maskme*' --no-pager
systemctl unmask maskme; echo $?; systemctl unmask maskme; echo $?
systemctl start maskme; systemctl mask --runtime --now maskme; systemctl is-active maskme; systemctl is-enabled maskme
systemctl unmask maskme; systemctl unmask --runtime maskme
systemctl mask local; echo $?
systemctl mask nothing; echo $?; systemctl unmask nothing
systemctl cat maskme
rm /usr/lib/systemd/system/maskme.service /etc/systemd/system/local.service; systemctl daemon-reload
