# comm: columns, order, totals
printf 'a\nb\nd\n' > l; printf 'b\nc\nd\n' > r
comm l r
comm -12 l r; comm -3 l r; comm -13 l r; comm -123 l r
comm --output-delimiter=, l r
comm --total l r
comm --total --output-delimiter=: l r
printf 'b\na\n' > bad
comm bad r; echo $?
comm --nocheck-order bad r; echo $?
comm --check-order bad r; echo $?
comm l nosuch; echo $?
comm l; echo $?
comm l r x; echo $?
comm - r < l
printf 'a\0b\0' > z; comm -z z z | od -c
comm -1 --output-delimiter=xx l r
comm l /dev/null
