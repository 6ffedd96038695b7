ln -s nosuch dangling
readlink -f dangling
readlink -f nodir/x
echo $?
readlink -m nodir/x
realpath --relative-to=/tmp .
realpath --relative-to=/usr/bin /usr/lib/x
