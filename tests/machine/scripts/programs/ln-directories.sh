mkdir d
ln d e
echo $?
touch h
unlink h
unlink h
echo $?
unlink d
echo $?
unlink
echo $?
