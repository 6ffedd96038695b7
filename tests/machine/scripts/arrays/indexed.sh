a=(zero one two); a[5]=five; a+=(six 'se ven')
echo "${a[0]} ${a[5]} ${a[-1]} ${#a[@]} ${!a[@]}"
unset 'a[1]'; echo "${!a[@]}"; echo "${a[@]:1:2}" / "${a[@]: -2}"
b=([3]=x [1]=y z); echo "${!b[@]} ${b[@]}"; declare -p a b
a=(); echo "${#a[@]}"; a[2]=q; echo "$a|${a[2]}"; unset a; echo "${a[@]}|"
