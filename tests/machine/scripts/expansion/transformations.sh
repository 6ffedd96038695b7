s=$'it\'s a\ttab'; echo "${s@Q}"; t=plain; echo "${t@Q}" "${t@U}" "${t@u}" "${t@L}" ${t@A}
e='a\tb\n'; echo "${e@E}"; declare -r ro=1; echo "${ro@a}" "${ro@A}"
arr=(1 'two words' $'x\ny'); echo "${arr[@]@Q}"; echo "${arr[@]@A}"
declare -Ai m=([a]=1+1); echo "${m[@]@K}" "${m[@]@A}" "${m@a}"
p='\u@x'; unset none; echo "[${none@Q}]"
set -- 'a b' c; echo "${@@Q}" "${*@Q}"; echo "${@@A}"
