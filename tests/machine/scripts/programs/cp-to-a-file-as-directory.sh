echo a > a; mkdir d; cp a d
cp a d/a/
echo $?
cp a a/b
echo $?
cp a nosuch/
echo $?
