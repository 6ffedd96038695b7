sed -n 'l' <<< $'a\tb'
printf 'x\\y\001\n' | sed -n l
printf '가\n' | sed -n l
printf '%080d\n' 0 | sed -n l
printf '%030d\n' 0 | sed -n 'l 10'
printf 'a\nb\n' | sed =
printf 'a\nb\n' | sed -n '$='
