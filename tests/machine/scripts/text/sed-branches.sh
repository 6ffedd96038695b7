echo x | sed 's/x/y/;t end;s/y/never/;:end'
seq 3 | sed '$!d'
seq 4 | sed -s -n '$p' -
seq 3 | sed '2!s/^/# /'
echo 1234567 | sed -E ':a;s/([0-9])([0-9]{3})($|,)/\1,\2\3/;ta'
seq 3 | sed '2b;s/^/-/'
seq 3 | sed 's/2/x/;T;s/$/!/'
seq 3 | sed '2c changed'
seq 4 | sed '2,3c changed'
seq 2 | sed '1i before' | sed '$a after'
seq 2 | sed '1i\  two blanks'
printf 'a\n' | sed 'y/a\n/b,/'
seq 3 | sed -z 's/\n/,/g'; echo
