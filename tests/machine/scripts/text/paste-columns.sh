# paste: delimiters, serial, standard input
seq 3 > a; seq 4 6 > b; printf '7\n8' > c
paste a b c
paste -d, a b c
paste -d,: a b c
paste -d '\n' a b
paste -d '\t\0' a b c
paste -s a b
paste -s -d, a
paste -s -d '\n,' b
paste - - < a
paste - a < b
paste -d '' a b
paste -d '\' a b; echo $?
paste nosuch a; echo $?
paste a nosuch; echo $?
printf 'a\0b\0' | paste -z - - | od -c
paste -d é a b
