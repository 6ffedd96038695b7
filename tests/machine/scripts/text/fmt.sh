fmt -w 10 <<< 'some words to fill'
printf 'one two\nthree\n\nnext   paragraph here\n' | fmt
printf '  indented text that is long\n  and more of it\n' | fmt -w 20
printf 'A sentence. Another one! And a third? yes\n' | fmt -w 24
printf 'short\nlines\n' | fmt -s -w 20
fmt -w x < /dev/null; echo $?
fmt nosuch; echo $?
