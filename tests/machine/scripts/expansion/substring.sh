s=abcdefghij
echo ${s:3} ${s:3:2} ${s: -3} ${s: -3:2} ${s:2:-2} ${s:0:0}- ${s:10}- ${s:11}-
echo ${s:(-4):2} ${s:1+1:4-1}
n=4; echo ${s:n} ${s:$n:1}
echo ${s: -20}-
echo ${s:3:-8}
echo "after $?"
