# root: systemd
cat > /etc/systemd/system/installs.service <<'U'
[Unit]
Description=Can be enabled
[Service]
ExecStart=/bin/sleep 1000
[Install]
WantedBy=multi-user.target graphical.target
Alias=other.service
Also=second.service
U
cat > /etc/systemd/system/second.service <<'U'
[Service]
ExecStart=/bin/sleep 1000
[Install]
RequiredBy=installs.service
U
cat > /etc/systemd/system/plain.service <<'U'
[Service]
ExecStart=/bin/sleep 1000
U
systemctl daemon-reload
systemctl is-enabled installs second plain nothing; echo $?
systemctl enable installs; echo $?
ls -l /etc/systemd/system/*.wants/installs.service /etc/systemd/system/other.service | sed 's/.* \//\//'
systemctl is-enabled installs other second; echo $?
systemctl enable installs; echo $?
systemctl enable plain; echo $?
systemctl is-enabled plain; echo $?
systemctl enable nothing; echo $?
systemctl disable --now installs; echo $?
systemctl is-enabled installs second
systemctl enable --now second; systemctl is-active second
systemctl reenable second; echo $?
systemctl disable --now second; systemctl is-active second
systemctl enable --quiet installs; systemctl preset installs; systemctl is-enabled installs
systemctl disable installs second
rm /etc/systemd/system/{installs,second,plain}.service; systemctl daemon-reload
