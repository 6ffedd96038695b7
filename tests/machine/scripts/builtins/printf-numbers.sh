printf '%d %d %d %d\n' 0x1f 017 "'a" '"b'; printf '%x %o %X %#X\n' 255 8 255 255; printf '%d\n' 08; echo $?; printf '%d\n' ' 5'; echo $?; printf '%d\n' '5 '; echo $?
printf '%d\n' 9223372036854775808; printf '%u\n' 18446744073709551616; printf '%d\n' -9223372036854775809; printf '%i\n' +3; printf '%u\n' -1; printf '%f %e %g\n' 1e3 0.00012 1e-10; printf '%s\n' 1 2>&1 >&-; echo $?
