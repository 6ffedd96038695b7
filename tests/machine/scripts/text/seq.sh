seq 3
seq 2 4
seq 1 2 7
seq 5 -2 1
seq -s, 3
seq -w 8 10
seq 0.5 0.5 2
seq 3 1; echo $?
seq; echo $?
seq a; echo $?
seq 1 0 3; echo $?
seq 1 2 3 4; echo $?
seq 1e1 | tail -1
