echo $((1 +))
echo "next $?"
echo $((1 / 0))
echo "next $?"
(( 08 )); echo $?
let 'x = '; echo $?
echo $((2 ** -1))
echo last
