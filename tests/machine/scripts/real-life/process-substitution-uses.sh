# process substitution
diff <(printf '%s\n' a b c) <(printf '%s\n' a x c); echo "diff $?"
while read -r n; do ((sum += n)); done < <(seq 5); echo "sum $sum"
echo hello | tee >(tr a-z A-Z > upper) >(wc -c > count) > plain; sleep 0.1; cat plain upper count
exec 4< <(printf 'first\nsecond\n'); read -r -u 4 l; echo "$l"; read -r l <&4; echo "$l"; exec 4<&-
paste -d, <(seq 3) <(seq 4 6)
comm -12 <(sort <<< $'b\na\nc') <(sort <<< $'c\nd\nb')
f() { cat "$1" "$2"; }; f <(echo one) <(echo two)
echo >(true) | sed 's/[0-9]*$/N/'; echo <(true) | sed 's/[0-9]*$/N/'
exec 5> >(sed 's/^/log: /'); echo to the log >&5; exec 5>&-; sleep 0.1
{ echo out; echo err >&2; } 2> >(sed 's/^/E: /') | cat; sleep 0.1
cat < <(cat < <(echo nested))
[[ -p <(:) ]] && echo "a pipe"; [[ -e /dev/fd/0 ]] && echo "fd 0"
x=$(cat <(echo in subst)); echo "$x"
cat <(exit 3); echo $?; wait $!; echo "wait $?"
