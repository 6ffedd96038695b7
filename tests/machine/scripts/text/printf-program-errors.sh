env printf '%d\n' abc; echo $?
env printf '%d\n' 12abc; echo $?
env printf '%d\n' ''; echo $?
env printf '%y\n' 1; echo $?
env printf 'a\n' extra; echo $?
env printf '%d\n' "'A"
env printf '%d\n' 0x1f 010
