# associative arrays
declare -A count=([x]=1 ["two words"]=2)
for word in the cat the dog a cat the; do ((count[$word]++)); done
for key in "${!count[@]}"; do printf '%s=%s\n' "$key" "${count[$key]}"; done | sort
echo "${#count[@]} keys; has cat: ${count[cat]+yes}; has cow: ${count[cow]+yes}"
unset 'count[cat]'; [[ -v count[cat] ]] || echo "cat is gone"; [[ -v count["two words"] ]] && echo "two words is there"
key='a]b'; count[$key]=9; echo "${count[$key]}"
count[total]=$((count[the] + count[dog])); echo "${count[total]}"
count+=([new]=5 [x]=7); echo "${count[new]} ${count[x]}"
declare -A empty=(); echo "${#empty[@]} <${empty[@]}>"
copy() { local -n from=$1; local -A to; local k; for k in "${!from[@]}"; do to[$k]=${from[$k]}; done; echo "copied ${#to[@]}"; }
copy count
declare -A colors; colors=(red '#f00' green '#0f0'); echo "${colors[red]} ${colors[green]}"
declare -p empty
echo "${colors[@]@Q}" | tr ' ' '\n' | sort
declare -A bad; bad[]=1; echo $?
x=(1 2); declare -A x; echo $?
declare -A m; m[a]=1; m[b]=2; for v in "${m[@]}"; do echo "$v"; done | sort; echo "${m[*]:0:1}" | wc -w
echo "${!m[@]}" | wc -w; unset m; declare -p m; echo $?
