x=global; f() { local x=local y; echo "$x [$y]"; g; }; g() { echo "dynamic $x"; x=changed; }; f; echo $x; h() { x=set; local x; echo "[${x-unset}]"; local x=1; unset x; echo "[${x-unset}]"; }; h; echo $x
k() { local a=1 b=$a; echo "$b"; local -i n=2+3; local -r ro=4; echo $n $ro; local -a arr=(1 2); local -p | head -3; declare -g made=global; }; k; echo "$made $a"; local z; echo $?
