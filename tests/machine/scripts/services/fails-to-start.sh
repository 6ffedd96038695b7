# root: systemd
# mask: process, time
cat > /etc/systemd/system/broken.service <<'U'
[Unit]
Description=Cannot begin
[Service]
ExecStart=/opt/nothing --here
U
cat > /etc/systemd/system/oneshot-fails.service <<'U'
[Unit]
Description=Ends badly
[Service]
Type=oneshot
ExecStart=/bin/sh -c 'echo about to fail; exit 3'
U
systemctl daemon-reload
systemctl start broken; echo $?
sleep 0.3
systemctl is-failed broken; systemctl is-active broken; echo $?
systemctl status broken; echo $?
systemctl start oneshot-fails; echo $?
systemctl status oneshot-fails; echo $?
systemctl --failed --no-pager
journalctl -u broken -u oneshot-fails --no-pager
systemctl reset-failed broken; systemctl is-failed broken; echo $?
systemctl reset-failed; systemctl list-units --failed
rm /etc/systemd/system/broken.service /etc/systemd/system/oneshot-fails.service
systemctl daemon-reload
