declare -i n=5; declare -r c=fixed; declare -x ex=env; declare -a arr=(1 2); declare -A as=([k]='v w'); declare -n ref=n
declare -p n c ex arr as ref; declare -p nosuch; echo $?
x=$'a\nb'; y="it's \"q\" \$d"; declare -p x y; unset z; declare z; declare -p z; declare -ir both=3; declare -p both
set | grep -E '^(n|c|x|y|arr)='
