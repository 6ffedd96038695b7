printf 'a\nb\nc\n' > x
printf 'a\nB\nc\nd\n' > y
printf 'a\nb\n' > z
cmp x y; echo $?
cmp x z; echo $?
cmp -s x y; echo $?
cmp -l x y; echo $?
cmp -b x y; echo $?
cmp -n 2 x y; echo $?
cmp x - < x; echo $?
cmp; echo $?
cmp x > /dev/null < z; echo $?
