(echo ${}) ; echo $?
(echo ${x!}); echo $?
(echo ${1a}); echo $?
(echo "${x y}"); echo $?
(echo ${x@Z}); echo $?
(echo ${#x-}); echo $?
echo ${a-b-c:d} ${x:-}
