for x in a 'b c' $(echo d e) {1..3}; do printf '<%s>' "$x"; done; echo
set -- p 'q r' s
for x; do printf '<%s>' "$x"; done; echo
for ((i = 0, j = 10; i < 3; i++, j -= 2)); do echo "$i $j"; done
for ((;;)); do break; done
for x in; do echo never; done; echo $?
for x in 1 2 3; { echo "brace $x"; }
