a=('a b' c ''); b=("${a[@]}"); c=(${a[@]}); echo ${#b[@]} ${#c[@]}
for x in "${a[@]}"; do printf '<%s>' "$x"; done; echo; for x in "${a[*]}"; do printf '<%s>' "$x"; done; echo
for i in "${!a[@]}"; do echo "$i=${a[i]}"; done
IFS=,; echo "${a[*]}"; str="x,y,z"; d=($str); echo ${#d[@]} ${d[1]}
