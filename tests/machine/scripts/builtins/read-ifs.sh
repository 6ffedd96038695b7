IFS=, read a b c <<< 'one,,three'; echo "[$a][$b][$c]"; IFS=, read a b <<< 'x,y,z,'; echo "[$a][$b]"; IFS=', ' read a b c <<< ' p , q r '; echo "[$a][$b][$c]"
IFS= read a b <<< '  x y '; echo "[$a][$b]"; IFS=: read -a parts <<< '/bin:/usr/bin::/x'; echo "${#parts[@]} [${parts[2]}]"; read -d '' -r all <<< $'two\nlines'; echo "$? [$all]"
while IFS=$'\t' read -r k v; do echo "$k=$v"; done <<< $'a\t1\nb\t2 3'; read -r x y <<< 'back\\slash a\ b'; echo "$x|$y"; read x y <<< 'a\ b c'; echo "$x|$y"
