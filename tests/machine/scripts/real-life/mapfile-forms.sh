# mapfile
printf '%s\n' one 'two  spaces' '' four > f
mapfile lines < f; echo "${#lines[@]}"; printf '<%s>' "${lines[@]}"; echo
mapfile -t lines < f; printf '<%s>' "${lines[@]}"; echo
mapfile -t -n 2 lines < f; declare -p lines
mapfile -t -s 1 -n 2 lines < f; declare -p lines
mapfile -t -O 5 lines < f; echo "${!lines[@]}"
mapfile -d '' -t parts < <(printf 'a\0b c\0d'); declare -p parts
mapfile -d : -t parts <<< 'x:y:z'; declare -p parts
cb() { echo "callback $1 <${2%$'\n'}>"; }
mapfile -t -C cb -c 2 lines < f
readarray -t sorted < <(sort f); echo "${sorted[1]}"
mapfile -t < f; echo "${MAPFILE[3]}"
mapfile -u 3 -t from3 3< f; echo "${from3[0]}"
mapfile -t a b < f; echo $?
mapfile -n x a < f; echo $?
mapfile -z a < f; echo $?
mapfile -t 1a < f; echo $?
readonly ro=(1); mapfile -t ro < f; echo $?
echo one | mapfile -t piped; echo "${#piped[@]}"
shopt -s lastpipe; echo one | mapfile -t piped; echo "${#piped[@]}"
