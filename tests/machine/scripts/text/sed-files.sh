printf 'a\nb\n' > f
sed -f nosuch f; echo $?
sed -i s/x/y/ nosuch; echo $?
sed w f < /dev/null; echo $?
seq 3 | sed '2r /dev/stdin' < /dev/null
seq 3 > g
sed 'r h' g
echo in > h
sed '2r h' g
sed -n '2w out' g; cat out
sed 's/2/two/w out2' g; cat out2
sed R h g
sed p . ; echo $?
sed -i s/a/b/ .; echo $?
sed -n p nosuch g | wc -l
sed -i -e 's/1/one/' g; cat g
sed -n '1F' g
