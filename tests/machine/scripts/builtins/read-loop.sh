printf 'a,b,c\n1,2,3\n\nlast' > f
while IFS=, read -r x y z; do echo "[$x|$y|$z]"; done < f; echo "rest: [$x]"
while read -r l || [ -n "$l" ]; do echo "<$l>"; done < f; while read -r -u 3 l; do read -r k; echo "$l/$k"; done 3< f < f
IFS=, read -r a b <<< 'x,y,z,'; echo "$b"; IFS=, read -r a b <<< 'x,y,'; echo "$b"; IFS=' ,' read a b c <<< ' x , y  z '; echo "[$a][$b][$c]"
