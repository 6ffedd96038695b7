stat -f -c %T /proc
stat -f -c '%S %l' /proc
stat -f nosuch
echo $?
