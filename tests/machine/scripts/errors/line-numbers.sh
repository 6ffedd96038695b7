nosuch1

if true; then
  nosuch2
fi
f() {
  nosuch3
}
f
echo "$(
  nosuch4
)"
( nosuch5 )
eval 'nosuch6
nosuch7'
. /dev/stdin <<< 'nosuch8'
cat <<E > /dev/null
$(nosuch9)
E
echo $LINENO
