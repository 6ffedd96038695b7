mkdir a
mkdir a; echo $?
mkdir -p a/b/c
ls -R a
mkdir x/y; echo $?
mkdir -m 700 m
stat -c %a m
mkdir; echo $?
touch f
mkdir f; echo $?
mkdir f/g; echo $?
rmdir a; echo $?
rmdir a/b/c
rmdir -p a/b
rmdir nosuch; echo $?
rmdir f; echo $?
rm f
rm f; echo $?
rm -f f; echo $?
rm m; echo $?
rm -r p
rm -rv v
rm; echo $?
rm -f; echo $?
rm -d m; echo $?
touch -- -x
rm -- -x
rm -rf /; echo $?
rm .; echo $?
rm -r ..; echo $?
touch r
ls r
mkdir n
touch n/f
rm -r n nosuch; echo $?
