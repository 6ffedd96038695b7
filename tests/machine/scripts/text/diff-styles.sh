# Every way of writing differences, and which lines are taken for the same.
export TZ=UTC
printf 'int main() {\n' > m1; seq 30 >> m1; sed 's/^20$/xx/; s/^3$/3x/' m1 > m2
printf 'x\n.\ny' > p1; printf 'x\n' > p2; printf 'x\n\ny\n' > p3; printf '\ta\n b\n' > t1; printf '\tA\n b\n\n' > t2
seq 20 | sed 's/$/ l/' > l1; sed '5d;12d;s/^7/seven/' l1 > l2
touch -d '2001-02-03 04:05:06.789' *
for o in -u -c -e -f -n -p -up -U0 '-U 1' -C1 --normal '-u -F 1' '-u --label A' -T -uT -cT '-u -c' '-u -U5' -u5 '-U x' --unified=0 --color=never --color=foo; do echo "# $o"; diff $o m1 m2; echo $?; done
for o in '' -u -c -n -y -B -b -w -uB '-I y' '-uI ^.$' -i --suppress-blank-empty; do for pair in 'p1 p2' 'p2 p3' 't1 t2' 'l1 l2'; do echo "# $o $pair"; diff $o $pair; echo $?; done; done
diff -e l1 l2; diff -f l1 l2; diff -e p2 p3; diff -e p3 p2; diff p3 - < p2; printf 'a\n.\nb\n' | diff -e p2 -
diff --from-file=p1 p2 p3; diff --to-file=p1 p2 p3; diff --tabsize=4 -t t1 t2; diff -uN p1 nosuch; diff -L a -L b -L c p1 p2
