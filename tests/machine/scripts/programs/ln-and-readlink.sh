echo a > a
ln a h
ln -s a s
ln -s nosuch dangling
ls -F
stat -c %h a
readlink s
readlink a; echo $?
readlink -f s
readlink -e dangling; echo $?
ln -s a s; echo $?
ln -sf h s
readlink s
ln nosuch x; echo $?
mkdir d
ln -s ../a d/up
cat d/up
ln -s a d
ls d
cat dangling; echo $?
ln; echo $?
ln -s d dl
ln -sfn a dl
readlink dl
realpath s
realpath nosuch
realpath nodir/x; echo $?
rm a
cat s
ln -s loop loop
cat loop; echo $?
ls -l loop | sed 's/.*loop ->/loop ->/'
basename /a/b.txt .txt
dirname /a/b
dirname a
basename /
dirname; echo $?
basename -a x/y z/w
