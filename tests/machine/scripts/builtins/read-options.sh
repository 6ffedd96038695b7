read -r a b c <<< 'one two three four'; echo "[$a][$b][$c]"
read x <<< 'back\slash \
'; echo "[$x]"; read -r x <<< 'back\slash'; echo "[$x]"; IFS= read -r x <<< '  spaces  '; echo "[$x]"; read <<< '  reply  '; echo "[$REPLY]"
IFS=: read -r u p rest <<< 'root:x:0:0'; echo "$u $p $rest"; read -n 3 x <<< abcdef; echo $x; read -N 4 x <<< 'a b c d'; echo "[$x]"; read -d ';' x <<< 'up to;here'; echo $x
read -a arr <<< 'p q r'; echo "${arr[@]} ${#arr[@]}"; read -p 'prompt> ' x <<< v; echo $x; read x < /dev/null; echo "$? [$x]"; printf 'no newline' | { read x; echo "$? $x"; }
read -t 0.1 x < <(sleep 1); echo $?; read -t 0 < /dev/null; echo $?; read 1bad <<< x; echo $?; read -z; echo $?; read -u 9 x; echo $?; read -t x; echo $?
