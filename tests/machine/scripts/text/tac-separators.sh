# tac: separators before, after, as expressions
seq 3 | tac
printf 'a\nb' | tac; echo
printf '1x2x3x' | tac -s x; echo
printf 'x1x2x3' | tac -b -s x; echo
printf '1ab2abb3' | tac -r -s 'ab*'; echo
printf 'a\0b\0' | tac -s '' | od -c
seq 2 > f; seq 3 4 > g
tac f g
tac f nosuch g; echo $?
tac 'no such'; echo $?
tac . ; echo $?
tac -s '[' -r f; echo $?
