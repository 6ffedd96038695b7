mkdir -p d/e; ln -s d/e s; echo a > d/e/a
realpath s s/a; realpath -s s/a; realpath -L s/..; realpath -P s/..
realpath nosuch; realpath nodir/x; echo $?
realpath -e nosuch; echo $?
realpath -m nodir/x/..; 
realpath --relative-to=d s/a; realpath --relative-base=/tmp/work d /usr
realpath; echo $?
realpath -q -e nosuch; echo $?
realpath ''; echo $?
realpath / // . ..
