printf 'a\nb\nc\n' > x
printf 'a\nB\nc\nd\n' > y
diff -y --width=30 x y
diff -y -W 40 --suppress-common-lines x y
diff -y -W 30 x x; echo $?
