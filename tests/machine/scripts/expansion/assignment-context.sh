a=$(echo 'x  y'); b=$a; echo "$b"; c='*'; d=$c; echo "$d"; e=~/x; echo $e
f="a b"c; echo "$f"; g=(*); echo ${#g[@]}; h=1 i=$h; echo $i
j+=one; j+=two; echo $j; k=({1..3}); echo "${k[@]}"; l={1..3}; echo $l
x=1 y=2 env | grep -E '^(x|y)=' | sort; echo "[$x][$y]"
