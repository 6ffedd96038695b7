# root: systemd
cd /etc/systemd/system
printf '[Unit]\nDescription=First of them\n[Service]\nExecStart=/bin/sleep 1000\n[Install]\nWantedBy=multi-user.target\n' > zz-one.service
printf '[Unit]\nDescription=Second of them\n[Service]\nType=oneshot\nExecStart=/bin/false\n' > zz-two.service
systemctl daemon-reload; systemctl start zz-one; systemctl start zz-two
systemctl list-units 'zz-*'
systemctl list-units --all 'zz-*' --no-legend
systemctl list-units --plain 'zz-*' --no-legend
systemctl --state=failed list-units 'zz-*'
systemctl list-units 'zz-*' --state=running
systemctl list-units --type=service --state=active 'zz-*' --no-legend
systemctl list-unit-files 'zz-*'
systemctl list-unit-files 'zz-*' --state=disabled --no-legend
systemctl list-units -o json 'zz-*'; echo
systemctl is-active 'zz-*' | sort; systemctl is-failed 'zz-*' | sort
systemctl list-jobs
systemctl list-dependencies zz-one --plain | head -1
systemctl stop zz-one; systemctl list-units 'zz-*' --no-legend
systemctl reset-failed 'zz-*'; systemctl list-units 'zz-*'
rm zz-one.service zz-two.service; systemctl daemon-reload
