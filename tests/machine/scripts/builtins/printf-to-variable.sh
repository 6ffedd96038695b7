printf -v x '%s-%s' a b; echo $x; printf -v arr[2] %d 42; declare -p arr; declare -A m; printf -v 'm[key one]' '%s' v; declare -p m; printf -v x; echo $?
printf -v 'bad name' x; echo $?; readonly r; printf -v r x; echo $?; printf -v x '%q' "it's \$5"; echo "$x"; printf '%q\n' '' 'a b' $'\t' '~' '#x' 'a=b' é; printf '%Q\n' "a'b"
