declare -A m=([one]=1 [two]=2 ["key with space"]=3)
echo ${m[one]} ${m["key with space"]} ${#m[@]} "${m[none]-unset}"
m[one]=11; m+=([four]=4); unset 'm[two]'
for k in one two four 'key with space'; do [[ -v m[$k] ]] && echo "$k=${m[$k]}"; done
k=four; echo ${m[$k]} "${m[@]}" | tr ' ' '\n' | sort; declare -p m | tr -d '\n' | wc -w
declare -A e; echo "${#e[@]}"; declare -A p=(a 1 b 2); echo ${p[a]} ${p[b]}
