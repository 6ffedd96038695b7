f() { local -n out=$1; out=changed; out2=1; }
v=orig; f v; echo $v; declare -n r=arr; r=(1 2 3); echo ${arr[1]} ${#r[@]} ${!r}
r[1]=x; echo "${arr[@]}"; unset -n r; echo "${r-unset}" "${arr[@]}"
declare -n loop=loop; echo $?; declare -n bad=1x; echo $?
for n in a b; do declare -n t=$n; t=val$n; unset -n t; done; echo $a $b
