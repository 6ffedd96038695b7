# root: systemd
systemctl start nothing; echo $?
systemctl stop nothing; echo $?
systemctl restart nothing; echo $?
systemctl reload nothing; echo $?
systemctl try-restart nothing; echo $?
systemctl reload-or-restart nothing; echo $?
systemctl status nothing; echo $?
systemctl is-active nothing; echo $?
systemctl is-failed nothing; echo $?
systemctl is-enabled nothing; echo $?
systemctl enable nothing.service; echo $?
systemctl disable nothing; echo $?
systemctl kill nothing; echo $?
systemctl cat nothing; echo $?
systemctl reset-failed nothing; echo $?
systemctl show nothing -p LoadState -p ActiveState -p UnitFileState; echo $?
systemctl list-dependencies nothing; echo $?
systemctl list-units 'nothing*' ; echo $?
systemctl list-unit-files 'nothing*'; echo $?
systemctl frobnicate; echo $?
systemctl start; echo $?
systemctl --frob; echo $?
systemctl start -t; echo $?
systemctl start 'bad name'; echo $?
systemctl status 'no*'; echo $?
systemctl start 'no*'; echo $?
systemctl list-units -t nonsense; echo $?
systemctl list-units --state nonsense; echo $?
systemctl start ../x; echo $?
systemctl -s NONE kill dbus; echo $?
systemctl --output=odd status; echo $?
systemctl stop a.b; echo $?
systemctl edit nothing </dev/null; echo $?
