printf 'l1\nl2\nl3' > f; mapfile a < f; echo ${#a[@]}; printf '%s' "${a[@]}"; echo
mapfile -t b < f; declare -p b; mapfile -t -n 2 c < f; declare -p c; mapfile -t -s 1 -O 5 d < f; declare -p d
readarray -t -d , e <<< 'x,y,z'; declare -p e; mapfile -t < f; echo "${MAPFILE[1]}"
cb() { echo "cb $*"; }; mapfile -t -C cb -c 2 g < f; mapfile -x; echo $?; mapfile 1a < f; echo $?
