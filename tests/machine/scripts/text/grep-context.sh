seq 12 > f
grep -A 1 5 f
grep -B 1 5 f
grep -C 1 -n 5 f
grep -A1 -e 2 -e 8 f
grep -1 7 f
grep --no-group-separator -A0 1 f
grep -n -A1 -H 12 f
grep -c -A1 1 f
grep -m 1 1 f
grep -m1 -A2 1 f
grep -A x 1 f; echo $?
