sleep 0.1 & wait $!; echo $?; (exit 4) & wait $!; echo $?; wait 999999; echo $?; wait abc; echo $?; wait %5; echo $?; (exit 2) & a=$!; (exit 3) & b=$!; wait $a $b; echo $?; wait; echo $?
(exit 6) & wait -n; echo $?; wait -n; echo $?; (exit 7) & wait -n -p who; echo "$? $((who == $!))"; (exit 5) & p=$!; sleep 0.1; wait $p; echo $?; wait $p; echo $?; wait -q; echo $?
