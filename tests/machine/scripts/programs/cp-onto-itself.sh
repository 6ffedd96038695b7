echo a > a; mkdir d
cp a a
echo $?
cp -r d d/sub
echo $?
cp a ./a
ln a h; cp a h
echo $?
