# printf -v and formats
printf -v padded '%05d' 42; echo "$padded"
printf -v 'arr[2]' '%s' x; declare -p arr
printf -v joined '%s,' a b c; echo "${joined%,}"
printf '%-8s|%8s|%08.3f|%+d|% d\n' left right 3.14159 5 7
printf '%x %X %#x %o %#o %e %g %g\n' 255 255 255 8 8 12345.678 0.0001 1e10
printf '%s %s\n' one two three
printf '%d %d\n' 0x1f 010
printf "%d\n" "'A" '"é'
printf '%b\n' 'tab\there\x41\u00e9'
printf '%q %q %q\n' 'a b' "it's" $'new\nline'
printf '%c%c\n' hello world
printf '%5.2s|%-5s|%.1s\n' abc ab xyz
printf '%*d|%-*d|\n' 5 42 5 42
printf '%d\n' abc; echo $?
printf '%d\n' 12abc; echo $?
printf '%y\n' 1; echo $?
printf '%s\n'; printf '\n'; printf '%d|%s|\n'
printf '%(%Y-%m-%d)T\n' 0
printf '%%|%5%|\n'
printf; echo $?
printf -v 1x a; echo $?
printf -- '-%s-\n' dash
printf '%i %u\n' -1 -1
printf '%s\n' "$(printf 'a\0b' | od -An -c)"
printf '\101\x42\e[0m\c hidden\n' | od -c
