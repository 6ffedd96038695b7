dd foo=1
echo $?
dd bs=x if=/dev/null
echo $?
dd conv=bad if=/dev/null
echo $?
dd count
echo $?
