echo a > a
cp -l a hard; stat -c %h a
cp -s a soft; readlink soft
cp -l nosuch x
echo $?
