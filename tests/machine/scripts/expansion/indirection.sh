name=target; target=value; echo ${!name}
arr=(x y z); ref='arr[1]'; echo ${!ref}; ref='arr[@]'; echo "${!ref}"
pre_a=1 pre_b=2; echo ${!pre_*} "${!pre_@}"
echo ${!arr[@]}
declare -A m=([k]=v); echo ${!m[@]}
unset nope; echo "${!nope}"; echo $?
bad='1x'; echo ${!bad}; echo $?
