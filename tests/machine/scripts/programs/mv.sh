echo a > a
echo b > b
mkdir d
mv a c
ls
mv c d
ls d
mv b d/x
mv d/x .
ls
mv nosuch y; echo $?
mv x; echo $?
mv; echo $?
mv x x; echo $?
mkdir e
mv d e
ls e
touch 1 2
mv 1 2 e
ls e
mv e/1 e/2 nodir; echo $?
mv -v x z
mv -n z e/2
ls z
mkdir f g
touch f/q
mkdir g/f
touch g/f/r
mv f g; echo $?
mv z g
ls g
mv -t g e; echo $?
touch m
