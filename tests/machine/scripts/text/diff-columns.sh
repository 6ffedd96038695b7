# diff -y: widths, tabs, what is missing on either side
printf 'a\nb\nc\nd\ne\n' > x
printf 'a\nB\nc\ne\nf\ng\n' > y
diff -y x y; echo $?
diff -y -W 20 x y
diff -y --left-column -W 40 x y
diff --side-by-side --suppress-common-lines x y; echo $?
diff -y -t -W 40 x y
diff -y x x; echo $?
diff -y x /dev/null -W 30
diff -y /dev/null y -W 30
printf 'a very long line that does not fit in its column at all\nshort\n' > p
printf 'a very long line that does not fit in its column at last\nshort\n' > q
diff -y -W 60 p q
printf 'tab\there\nend' > t1; printf 'tab\tthere\nend\n' > t2
diff -y -W 50 t1 t2 | od -c
diff -y -i -W 30 x y
diff -y -W 30 x nosuch; echo $?
diff -y -W x x y; echo $?
diff -y -W 30 -b <(echo 'a  b') <(echo 'a b')
