printf 'a\tb\n' > f
cut -f 0 f; echo $?
cut -c 3-1 f; echo $?
cut -c x f; echo $?
cut -f 1-2-3 f; echo $?
cut -f - f; echo $?
cut -d ab -f 1 f; echo $?
cut f; echo $?
cut -c 1 -f 1 f; echo $?
cut -d , -c 1 f; echo $?
