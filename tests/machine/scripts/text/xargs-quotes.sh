echo "a 'b" | xargs; echo $?
echo 1 2 3 | xargs -d ' ' -n 1 echo
echo "a 'b c' \"d e\" f\\ g" | xargs -n 1 echo
printf 'a\nb\n' | xargs -d '\n' echo
printf 'it is\n' | xargs -I{} echo '[{}]'
