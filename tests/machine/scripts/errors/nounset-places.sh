t() { bash -uc "$1"; echo $?; }
t 'echo ${x}'; t 'echo ${x-d}'; t 'echo $1'; t 'echo ${#x}'; t 'a=(); echo "${a[@]}"; echo ok'; t 'echo ${a[0]}'; t 'echo $((x + 1))'; t '[[ -z $x ]]'; t 'echo "$@" $#; echo $*'; t 'for i in $x; do :; done; echo no'; t 'echo ${x:?custom}'; t 'f() { echo $1; }; f; echo no'; t 'x=; echo "[$x]"'; t 'echo ${x%y}'; t 'echo ${!x}'; t 'unset x; local_=$x; echo no'
