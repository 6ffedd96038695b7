seq 12 > f
head -c 5 f; head -n -10 f; head -c -26 f
head -3 f; head -n 1 f f
head -q -n 1 f f; head -v -n 1 f
head -n 1k f | wc -l
head -n x f; echo $?
head nosuch; echo $?
head . ; echo $?
printf 'a\0b\0' | head -z -n 1 | od -c
