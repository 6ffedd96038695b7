echo secret > x
shred -u x
echo $?
ls
shred nosuch
echo $?
shred
echo $?
