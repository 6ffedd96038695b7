seq -f '%03g' 3
seq -2 0
seq -w 8 11
seq -s , 3
seq 1 0.5 2
seq -f 'n%.2f' 1 2
seq 5 -2 1
seq 0; seq 3 1; echo $?
seq -w -1 1
seq 1 .1 1.3
seq -f '%d' 2; echo $?
seq -f 'x' 2; echo $?
seq -f '%g%g' 2; echo $?
seq 1 0 5; echo $?
seq a; echo $?
seq; echo $?
seq 1 2 3 4; echo $?
seq 1e2 101
seq 999999 1000001
seq -s '' 3
