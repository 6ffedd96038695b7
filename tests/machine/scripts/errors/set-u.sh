set -u
echo "${x-default}" "${x:-default}" "${#}" "$@" "${a[@]}"
(echo "$x"); echo $?
(echo ${y[0]}); echo $?
(echo $1); echo $?
(echo $((nope + 1))); echo $?
echo "$missing"
echo never
