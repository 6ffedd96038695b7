set -x
echo hello 'two words' $((1 + 1))
x=1 y='a b'
for i in 1 2; do :; done
[ a = b ] || true
f() { echo in f; }; f arg
[[ $x == 1 && -n $y ]]
(( x++ ))
case $x in 2) echo two;; esac
echo $(echo sub) > /dev/null
a=(1 2); local_=$x
PS4='+${LINENO}: '; echo traced
{ set +x; } 2> /dev/null
echo quiet
