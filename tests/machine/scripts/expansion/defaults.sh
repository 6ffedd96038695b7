unset u; e=; s=set
echo "1 ${u-def} ${e-def} ${s-def}"
echo "2 ${u:-def} ${e:-def} ${s:-def}"
echo "3 ${u+alt} ${e+alt} ${s+alt}"
echo "4 ${u:+alt} ${e:+alt} ${s:+alt}"
echo "5 ${u=assigned} $u"; unset u
echo "6 ${e:=filled} $e"
echo "${u:-a b   c}" ${u:-a b   c} ${u:-"a b   c"}
echo ${u:-$(echo sub)} ${u:-${s:-x}} "${u:-'q'}" ${u:-'q'}
