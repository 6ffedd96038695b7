# rev
printf 'abc\n한글\n\nxy' | rev; echo
printf 'a\377b\nok\n' | rev; echo $?
printf 'one\ntwo\n' > f
rev f f
rev nosuch 'no such' f; echo $?
printf 'a\0b\n' | rev | od -c
rev --nosuch; echo $?
