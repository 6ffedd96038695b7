env printf '%s %d\n' a 1
env printf '%5.2f|%-5s|%x\n' 3.14159 ab 255
env printf 'no newline'
echo
env printf '%b\n' 'a\tb'
env printf '%s\n' a b c
env printf; echo $?
env printf '\101\x42\n'
env printf '%q\n' 'a b'
env printf '%c%c\n' xy z
env printf '%%\n'
