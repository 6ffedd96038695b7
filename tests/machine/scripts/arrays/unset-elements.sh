a=(1 2 3 4 5); n=${#a[@]}; i=1
unset a[$n-1]; echo "${a[@]}"
unset 'a[i]'; echo "${!a[@]}"
unset 'a[-1]'; echo "${a[@]}"
unset 'a[i+1]' ; echo "${a[@]}"
unset 'a[9]'; echo $?
unset 'a[-9]'; echo $?
declare -A m=([k]=1 [i]=2 ['x y']=3 [1+1]=4)
unset 'm[i]' 'm[x y]'; unset m[1+1]; echo "${!m[@]}"
s=text; unset 's[0]'; echo "[$s]"; s=text; unset 's[1]'; echo $? "[$s]"
b=(1 2); unset 'b[*]'; echo "${#b[@]}"; b=(1 2); unset 'b[@]'; declare -p b
unset 'nosuch[1]'; echo $?
readonly c=(1 2); unset 'c[0]'; echo $? "${c[@]}"
unset 'a[1'; echo $?
