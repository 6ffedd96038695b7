printf 'a\nb\nc\n' > x
printf 'a\nB\nc\nd\n' > y
diff x y; echo $?
diff x x; echo $?
diff -u x y | tail -n +3
diff -q x y
diff -s x x
diff x nosuch; echo $?
diff; echo $?
cmp x x; echo $?
cmp x nosuch; echo $?
mkdir d1 d2
echo 1 > d1/f
echo 2 > d2/f
touch d1/only
diff -r d1 d2
diff -i x y
diff -b x y > /dev/null; echo $?
diff <(echo a) <(echo a); echo $?
