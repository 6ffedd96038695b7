seq 12 > f
head -3 f
tail -3 f
head -n -9 f
tail -n +10 f
head -c 5 f
echo
tail -c 4 f
head f | wc -l
head -n 1 f f
tail -n 1 f f
head -q -n 1 f f
seq 3 | head -n 2
head nosuch; echo $?
head -n x f; echo $?
tail -n x f; echo $?
tail nosuch; echo $?
head -n 0 f
tail -n 0 f
head -5 f | tail -1
