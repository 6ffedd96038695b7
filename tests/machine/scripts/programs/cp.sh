echo a > a
mkdir d
cp a b
cat b
cp a d
ls d
cp a b d/
ls d
cp d e; echo $?
cp -r d e
ls e
cp nosuch x; echo $?
cp a; echo $?
cp; echo $?
cp a b nodir; echo $?
cp a nodir/x; echo $?
chmod 700 a
cp -p a p
stat -c %a p
ln -s a l
cp l lc
cp -P l lp
readlink lp
cp -v a v
cp -n b a
cat a
cp -a d f
ls f
cp -t d l
ls d
cp -u a b
cp --nosuch; echo $?
cp -l a hard
