# variables, quoting and expansion of bytes that are no UTF-8
x=$(printf 'a\377b')
printf '%s' "$x" | od -An -tx1
echo "${#x}" "${x:0:1}" "${x:2}"
echo -n "${x:1:1}" | od -An -tx1
y=$'\303\251'
echo "${#y} $y"
z=$'\303'
z+=$'\251'
echo "${#z} $z"
printf '%q\n' "$x" "$y" $'\377 a'
declare -p x
echo "${x@Q}"
set | grep -a '^x='
case $x in a?b) echo one ;; *) echo no ;; esac
[[ $x == a*b ]] && echo star
[[ $x == *$'\377'* ]] && echo found
echo -n "${x//$'\377'/-}" "${x%b}" | od -An -c
read -r line < <(printf 'q\376w\n')
echo -n "$line" | od -An -c
mapfile -t list < <(printf '\200\n\201\n')
echo "${#list[@]}"
printf '%s' "${list[@]}" | od -An -c
echo -e '\xff\0377' | od -An -c
printf '%b' '\xfe\0376' | od -An -c
export E=$'\377'
env | grep -a ^E= | od -An -c
cat <<<"$x" | od -An -c
bash -c 'printf %s "$1"' - "$x" | od -An -c
