# ${var@Q} and the other transformations
v="it's a \"test\" \$HOME \`x\` \\ end"
echo "${v@Q}"; eval "w=${v@Q}"; [[ $v == "$w" ]] && echo same
nl=$'two\nlines\ttab\001'; echo "${nl@Q}"; echo "${nl@E}"; e='a\tb\x41'; echo "${e@E}"
p='\u@\$ \w'; PS1=$p; x='\s-\v'; echo "${x@P}"
lower='hello World'; echo "${lower@U} ${lower@u} ${lower@L} ${lower^} ${lower^^[lo]} ${lower,,} ${lower~} ${lower~~}"
declare -ix num=5; declare -r ro=x; declare -a arr=(a 'b c' $'d\n'); declare -A map=([k]='v w')
echo "${num@a} ${ro@a} ${arr@a} ${map@a}"; echo "${num@A}"; echo "${ro@A}"; echo "${arr[@]@A}"; echo "${map[@]@A}"
echo "${arr[@]@Q}"; echo "${arr[*]@Q}"; echo "${map[@]@K}"; echo "${arr[@]@K}"; echo "${arr[@]@k}" | head -2
set -- one 'two three'; echo "${@@Q}"; echo "${*@Q}"; echo "${@@U}"
unset nothing; echo "<${nothing@Q}> <${nothing@a}>"; empty=; echo "<${empty@Q}>"
echo "${arr[1]@U}"; echo "${v@X}"; echo after
