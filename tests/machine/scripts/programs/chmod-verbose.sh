umask 022; touch f; mkdir d
chmod -v 600 f
chmod -v 600 f
chmod -c 600 f
chmod -c 640 f
chmod -v u+x nosuch
echo $?
chmod -Rv 700 d f
