declare -A m
for k in apple banana cherry date elderberry fig grape; do m[$k]=${#k}; done
echo "${!m[@]}"; echo "${m[@]}"; declare -p m
unset 'm[cherry]'; m[kiwi]=x; echo "${!m[@]}"
