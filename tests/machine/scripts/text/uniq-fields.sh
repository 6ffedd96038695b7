printf '1 x\n2 x\n' | uniq -f 1
printf 'ax\nbx\n' | uniq -s 1
printf 'aab\naac\n' | uniq -w 2
printf 'a 1 x\nb 2 x\nb 2 y\n' | uniq -f 2 -c
printf 'A\na\n' | uniq -ic
uniq -f x < /dev/null; echo $?
