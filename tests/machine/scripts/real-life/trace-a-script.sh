# set -x with PS4
PS4='+ ${BASH_SOURCE##*/}:${LINENO}:${FUNCNAME[0]:-main}: '
set -x
x=1 y="two words"
echo "$x" '$y' $'tab\t' "it's" ''
f() { local z=$1; echo "in f $z"; return 2; }
f arg || true
[[ $x == 1 && -n $y ]] && echo yes
((x += 5, x > 3))
for i in a 'b c'; do echo "$i"; done
case $y in two*) echo match ;; esac
arr=(1 'b c' $((x * 2))); arr[5]=last; declare -A m=([k]=v)
echo "${arr[@]}" > /dev/null
v=$(tr a-z A-Z <<< sub)
( echo subshell; cd / )
cat <<< a
while read -r l; do echo "$l"; done <<< 'line'
! false
if [ "$x" -gt 3 ]; then :; fi
A=1 B='x y' env true
exec 3> /dev/null 3>&-
eval 'echo evaled'
let 'x = x + 1'
{ set +x; } 2> /dev/null
echo off
PS4='$(echo cmd) '; set -x; :; set +x
exec 5>trace.log; BASH_XTRACEFD=5; PS4='> '; set -x; echo traced; set +x; exec 5>&-; cat trace.log
