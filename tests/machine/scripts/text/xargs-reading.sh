# How arguments are read: quotes, blanks, lines, and commands that begin as soon as they have theirs.
touch log
(for i in 1 2 3; do sleep .3; echo $i >> log; done) & timeout 2 tail -f log | xargs -n1 echo got
wait
printf "'' a ''\n''\n\nb" | xargs printf '[%s]'; echo
printf '  a b  \n\n \nc\\ d "e  f" x\n' | xargs -I{} echo '[{}]'
printf 'a b \nc\nd\n\n\ne' | xargs -L1 echo
printf 'a b \nc\nd\n\n\ne' | xargs -L2 echo
printf 'a\\ \nb\nc\n' | xargs -L1
printf 'a\\\nb c\\' | xargs -n1 echo
printf 'a\vb\fc\rd e' | xargs -n1 echo | cat -A
printf 'a b\nc "d\ne\n' | xargs -n2 echo; echo $?
printf 'a,,b,' | xargs -d, -n1 echo '['
printf 'a,b,c' | xargs -d, -L2 echo
printf 'a END c\nEND\nd' | xargs -E END -n1
printf 'a END c\nEND\nd' | xargs -E END -I{} echo {}
printf 'a\0b c' | xargs echo x
seq 4 | xargs -0 -E 3 echo x
for d in ab '\q' '' '\n' '\x32' '\062' '\0620' '\xzz'; do seq 4 | xargs -d "$d" echo x; echo $?; done
seq 3 | xargs -n1 sh -c 'read line; echo "<$line>" $0'
seq 4 > ar; echo hi | xargs -a ar -n2 sh -c 'cat; echo $0'
xargs -a nosuch echo; echo $?
