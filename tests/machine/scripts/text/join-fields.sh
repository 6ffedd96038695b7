# join: fields, missing partners, headers, disorder
printf 'a 1\nb 2\nc 3\n' > l; printf 'a x\nc y\nd z\n' > r
join l r
join -a1 l r; join -a 2 l r; join -a1 -a2 -e - -o 0,1.2,2.2 l r
join -v1 l r; join -v2 l r
join -o 1.2,2.2 l r; join -o '1.1 2.2' l r; join -o auto -a1 -e NA l r
join -1 2 -2 1 <(printf 'x a\ny c\n') r
join -j 1 l r
join -t: <(printf 'a:1:2\n') <(printf 'a:3\n')
join -t '' l r; join -t ab l r; echo $?
join -i <(printf 'A 1\n') <(printf 'a 2\n')
join --header <(printf 'k v\na 1\n') <(printf 'k w\na 2\n')
printf 'b 1\na 2\n' > bad
join bad r; echo $?
join --nocheck-order bad r; echo $?
join --check-order bad r; echo $?
printf 'a 1\na 2\n' > twice
join twice <(printf 'a x\na y\n')
join l; echo $?
join l r extra; echo $?
join -1 0 l r; echo $?
join -1 x l r; echo $?
join -o 3.1 l r; echo $?
join -a 3 l r; echo $?
join nosuch l; echo $?
printf '  a   1  \n' | join - <(printf 'a z\n') | od -c
