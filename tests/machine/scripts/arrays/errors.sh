a[-1]=x; echo $?
b=(1); echo ${b[-5]}; echo $?
declare -A m; m[]=x; echo $?
a=scalar; a[1]=y; echo "${a[@]}"; declare -A a; echo $?
c=(1 2); declare -A c; echo $?
readonly r=(1 2); r[0]=9; echo "not reached in posix only: $?"
