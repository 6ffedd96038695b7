sleep 0.2 & a=$!; (exit 3) & b=$!; wait $b; echo $?; wait $a; echo $?; wait; echo $?
for i in 1 2 3; do (sleep 0.$i; echo $i) & done; wait; echo done
false & wait $!; echo $?; (exit 5) & (exit 6) & wait -n; echo "n: some"; wait -n; wait -n; echo $?
