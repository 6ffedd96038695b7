printf '%s|%5s|%-5s|%.2s|%5.1s|\n' abc abc abc abc abc; printf '%d %i %5d %-5d| %05d %+d % d\n' 1 2 3 4 5 6 7
printf '%x %X %#x %o %#o %u\n' 255 255 255 8 8 -1; printf '%c%c%c\n' abc def ''; printf '%%|%5%|\n'; printf '%f %.2f %8.3f %e %g %G\n' 1.5 2.345 3.14159 12345.678 0.0001 1e10
printf '%b\n' 'a\tb\n\x41\0101'; printf '%q %q %q %q\n' "a b" "it's" '' $'x\ny'; printf '%s\n' a b c; printf '%s-%s\n' 1 2 3; printf 'no args %s %d|\n'
printf '%*d|%-*d|%.*f\n' 5 42 5 42 2 3.14159; printf '%(%Y-%m-%d %H:%M:%S)T\n' 0; printf -v var '%03d' 7; echo $var; printf '%d\n' "'A" '"B' 0x10 010
