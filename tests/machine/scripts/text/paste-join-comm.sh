seq 3 > a
seq 2 4 > b
paste a b
paste -d, a b
paste -s a
comm a b
comm -12 a b
comm -3 a b
printf '1 x\n2 y\n' > j1
printf '1 p\n2 q\n3 r\n' > j2
join j1 j2
join -a 2 j1 j2
seq 4 | paste - -
printf 'a\nb\n' | paste -sd+
fold -w 3 <<< abcdefgh
nl a
rev <<< abc
tac a
expand <<< $'a\tb'
split -l 2 a p_
ls p_*
cat p_ab
shuf -n 0 a; echo $?
