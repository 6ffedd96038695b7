a=(1 2 3); echo $((a[1] + a[2])) $((a)) $((${#a[@]} * 2))
i=0; ((a[i++] = 10, a[i] += 5)); echo "${a[@]} $i"
declare -A m; ((m[x] = 4)); ((m[x]++)); echo ${m[x]} $((m[x] ** 2))
declare -i n; n='2 * 3'; echo $n; n+=4; echo $n; n=abc; echo $n
((0)); echo $?; ((1)); echo $?; let 'z = 5' z++; echo "$? $z"; let 0; echo $?
