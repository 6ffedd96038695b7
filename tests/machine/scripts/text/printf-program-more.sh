# the program's: what its conversions read and write
env printf '[%s] [%5s] [%-5s] [%.2s] [%5.1s] [%c]\n' a b c def ghi jkl
env printf '[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%.3d] [%5.3d]\n' 1 2 3 4 5 6 7 8
env printf '%d %i %o %u %x %X %#x %#o\n' 255 0xff 255 -1 255 255 255 8
env printf '%d\n' 9223372036854775808; echo $?
env printf '%u\n' 18446744073709551616; echo $?
env printf '%x\n' -1
env printf '%d\n' 1.5; echo $?
env printf '%d\n' 0x1g; echo $?
env printf '%d\n' 08; echo $?
env printf '%d %d\n' "'a" '"b'
env printf '%d\n' "'ab"; echo $?
env printf '%b|' 'a\tb' '\101' '\0101' '\x41' 'x\cy' z; echo
env printf '\101\x41\u00e9\U0001f600\n'
env printf '%s\n' a b c
env printf '%s %d\n' a 1 b
env printf '%*d|%-*d|%.*f\n' 5 1 5 2 2 3.14159
env printf '%q ' 'a b' "it's" '' $'new\nline' plain é $'\377'; echo
env printf '%%|%5%|\n' 2>&1; echo $?
env printf '%z\n' 1; echo $?
env printf '%'; echo $?
env printf 'a\cb'; echo
env printf '%1$s\n' x; echo $?
env printf '\8 \q \x \u12\n'; echo $?
env printf -- '-%s\n' x
env printf 'no newline'
