echo 'a b c' | xargs echo
printf '1\n2\n3\n' | xargs -n 1 echo n
printf '1\n2\n' | xargs -I{} echo '<{}>'
printf 'a b\0c\0' | xargs -0 -n1 echo
echo "'q r' s" | xargs -n1 echo
echo | xargs echo empty
: | xargs -r echo never
echo a | xargs -t echo 2>&1
echo x | xargs nosuch; echo $?
echo x | xargs false; echo $?
echo x | xargs sh -c 'exit 255'; echo $?
seq 5 | xargs -n 2
seq 3 | xargs -L 1 echo l
seq 4 | xargs -P 2 -n 2 echo | sort
