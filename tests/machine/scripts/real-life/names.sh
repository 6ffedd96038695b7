# declare -n, local -, dynamic scope
append() { local -n list=$1; shift; list+=("$@"); }
items=(a); append items b 'c d'; declare -p items
swap() { local -n x=$1 y=$2; local t=$x; x=$y; y=$t; }; p=1 q=2; swap p q; echo "$p $q"
declare -n ref=target; ref=value; echo "$target ${!ref}"; target=new; echo "$ref"; declare -p ref; unset ref; echo "<$target>"; unset -n ref; echo "<${ref-unset}>"
declare -n el='arr[2]'; el=third; declare -p arr; unset -n el
for v in p q; do declare -n r=$v; echo "$v=$r"; r=$((r * 10)); done; unset -n r; echo "$p $q"
f() { local -; set -f; echo "$- " | grep -c f; echo *; }; touch file; f; echo *
outer() { local v=outer; inner; echo "after inner: $v"; }; inner() { echo "inner sees $v"; v=changed; }; v=global; outer; echo "$v"
g() { local v; echo "<${v-unset}>"; v=1; unset v; echo "<${v-unset}>"; }; g; echo "$v"
h() { declare x=local; declare -g y=global; readonly z=1; }; h; echo "<${x-}> <$y> <$z>"; z=2; echo "status $?"
k() { local a=1 b=$a; echo "$a $b"; local -i n=2+3; local -a l=(1 2); local -r c=5; echo "$n ${l[1]} $c"; c=6; echo "not reached"; }; k; echo "k $?"
m() { local OPTIND=5 IFS=,; echo "$*"; }; m 1 2 3; echo "$*"; n() { local x=${1:-d}; [[ -v x ]] && echo "set $x"; [[ -R x ]] || echo "no ref"; }; n
declare -n loop=loop; echo $?; declare -n bad=1x; echo $?
rec() { local depth=$1; ((depth < 3)) && rec $((depth + 1)); echo "$depth"; }; rec 0
