seq 5 | xargs -n 2 echo
seq 3 | xargs -I% echo 'n=% %'
seq 3 | xargs -L 1 echo line
printf 'a b\0c\0' | xargs -0 -n 1 echo
seq 4 | xargs -P 1 -n 1 echo p
seq 2 | xargs -t echo
xargs -r echo none < /dev/null; xargs echo none < /dev/null
seq 3 | xargs false; echo $?
seq 3 | xargs sh -c 'exit 255'; echo $?
seq 3 | xargs nosuchprogram; echo $?
echo a | xargs -n x; echo $?
seq 3 > f; xargs -a f echo
echo 'a,b' | xargs -d , echo
