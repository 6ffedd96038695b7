unset u
(echo "${u?}"); echo $?
(echo "${u?is missing}"); echo $?
(e=; echo "${e:?must not be empty}"); echo $?
(e=; echo "[${e?fine}]"); echo $?
echo "${u:?the script ends here}"
echo never
