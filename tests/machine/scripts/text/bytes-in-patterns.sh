# patterns beside bytes that are no UTF-8
bad() { printf 'a\377b\nplain\ncafé\n'; }
bad | grep a
echo $?
bad | grep -c a
bad | grep -a 'a.b' | od -An -c
echo ${PIPESTATUS[@]}
bad | grep -o p
bad > file
grep plain file
grep -n café file
grep -l plain file
grep -v plain file
bad | LC_ALL=C grep -a 'a.b' | od -An -c
bad | sed -n '/a.b/p' | od -An -c
bad | sed 's/./X/g' | od -An -c
bad | sed -n l
bad | LC_ALL=C sed 's/./X/g' | od -An -c
bad | sed 's/\xff/-/'
bad | sed 'y/é/e/' | od -An -c
bad | awk '/a.b/ { print "awk" }'
printf 'a\0b\n' | grep a
printf 'x\nq\377\n' | grep -a x
[[ $(bad) =~ caf. ]] && echo "${BASH_REMATCH[0]}"
