# root: systemd
cd /etc/systemd/system
printf '[Unit]\nDescription=Real name\n[Service]\nExecStart=/bin/sleep 1000\n[Install]\nAlias=nick.service\nWantedBy=multi-user.target\n' > realname.service
systemctl daemon-reload
systemctl status nick; echo $?
systemctl enable realname
systemctl start nick; systemctl is-active realname nick; systemctl show nick -p Id -p Names
systemctl list-units 'realname*' 'nick*' --no-legend
systemctl list-unit-files 'realname*' 'nick*' --no-legend
systemctl stop realname
systemctl disable nick 2>&1 | sort; echo $?
systemctl disable realname 2>&1 | sort
systemctl add-wants multi-user.target realname; ls multi-user.target.wants | grep real
systemctl disable realname 2>&1 | sort
ln -s /etc/systemd/system/realname.service hard.service; systemctl daemon-reload
systemctl is-enabled hard; systemctl cat hard | head -2
rm -f hard.service realname.service; systemctl daemon-reload
mkdir /tmp/work/units; printf '[Service]\nExecStart=/bin/sleep 1\n[Install]\nWantedBy=multi-user.target\n' > /tmp/work/units/outside.service
systemctl link /tmp/work/units/outside.service; systemctl is-enabled outside
systemctl enable /tmp/work/units/outside.service; systemctl disable outside 2>&1 | sort; systemctl is-enabled outside; echo $?
