printf '%s=%d\n' a 1 b 2 c; printf '%s\n'; printf '%d %s\n' 1; printf 'no conversion\n' x y; printf '%s' a b c; echo; printf '[%3$s]\n' a; echo $?
printf '%5s|%-5s|%05d|%+.2f|% d\n' ab ab 42 3.14159 7; printf '%.3d|%5.3d|%-6.2e|\n' 5 5 12345; printf '%s %s\n' "$(printf '%b' 'a\n')" end; printf '%10.4s|\n' abcdefgh
