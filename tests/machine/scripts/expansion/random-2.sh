# Random expansions, arithmetic, tests and patterns: each line in a subshell of its own, with the same variables.
shopt -s extglob; mkdir here; cd here; touch f1 f2 a.txt "q r" .h; mkdir -p d/e; exec 2>&1
init() { a=alpha; b='one two  three'; e=; unset u; arr=(zero 'o ne' two ""); declare -gA m=([k]=vee [j]=jay); n=5; s='a/b/c.tar.gz'; p='f*'; set -- p1 'p 2' ''; PS=("$@"); }
echo '--- 0'; ( init; set -- p1 'p 2' ''; eval '[[ "$a${arr[@]}" = "{$((n+1))x,a=b}{a..c}" ]]'; echo "[$?]" ) </dev/null
echo '--- 1'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "[!a]*"'; echo "[$?]" ) </dev/null
echo '--- 2'; ( init; set -- p1 'p 2' ''; eval 'for i in ?foo pre${s/#"${arr[@]}"/"q r"foo}post; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 3'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m^^[a-f]} "$ba=b" "${p//${arr[@]}$b/$a}"'; echo "[$?]" ) </dev/null
echo '--- 4'; ( init; set -- p1 'p 2' ''; eval 'arr2=(pre${@%%}post $((!n&--n))); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 5'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((16#ff+=a/(n+1)>=n))"'; echo "[$?]" ) </dev/null
echo '--- 6'; ( init; set -- p1 'p 2' ''; eval '[[ "$b"~ -lt "pre${arr%%${arr[@]}${m[k]}}post" ]]'; echo "[$?]" ) </dev/null
echo '--- 7'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${#arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 8'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[0]@K} {#$(echo hi),?/} "%"'; echo "[$?]" ) </dev/null
echo '--- 9'; ( init; set -- p1 'p 2' ''; eval '[[ ~nosuch == "${s:0:1}" ]]'; echo "[$?]" ) </dev/null
echo '--- 10'; ( init; set -- p1 'p 2' ''; eval 'for i in "$((a=1+=!n))" `echo t`; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 11'; ( init; set -- p1 'p 2' ''; eval 'for i in "a=b" ${#s}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 12'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" '; echo "[$?]" ) </dev/null
echo '--- 13'; ( init; set -- p1 'p 2' ''; eval '[[ ~$'\''\t'\'' < $((u?1:010>>!n)) ]]'; echo "[$?]" ) </dev/null
echo '--- 14'; ( init; set -- p1 'p 2' ''; eval '[[ pre${!arr[@]}post > "${m[k]}%" ]]'; echo "[$?]" ) </dev/null
echo '--- 15'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "é$'\''\t'\''" "pre${m[k]@A}post" {${m[k]}?,\n}{01..3}'; echo "[$?]" ) </dev/null
echo '--- 16'; ( init; set -- p1 'p 2' ''; eval 'case $((n!=7+-3)) in %$((n+1))) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 17'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ?"q r" "$@"?'; echo "[$?]" ) </dev/null
echo '--- 18'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${e#\n\n}"'; echo "[$?]" ) </dev/null
echo '--- 19'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!n} "q r!" /'\''s t'\'''; echo "[$?]" ) </dev/null
echo '--- 20'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {*} {\n}{01..3} ~'; echo "[$?]" ) </dev/null
echo '--- 21'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$a\*,$n,${arr[1]}}{a..c} a=b? $((010||0x1f))'; echo "[$?]" ) </dev/null
echo '--- 22'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${!m[@]}post"'; echo "[$?]" ) </dev/null
echo '--- 23'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "a{b,c}d{e,f}" {~"$b",\n,$a}{3..1} "${p}"'; echo "[$?]" ) </dev/null
echo '--- 24'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" \*"$b" ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 25'; ( init; set -- p1 'p 2' ''; eval 'x="$*[a-c]*"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 26'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$'\''\t'\''$'\''\t'\''"'; echo "[$?]" ) </dev/null
echo '--- 27'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n>>--n))'; echo "[$?]" ) </dev/null
echo '--- 28'; ( init; set -- p1 'p 2' ''; eval 'for i in pre${#a}post $((1)); do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 29'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{%%}x" "${arr[*]/#$((n+1))/[a-c]*'\''s t'\''}" $((2))'; echo "[$?]" ) </dev/null
echo '--- 30'; ( init; set -- p1 'p 2' ''; eval 'case ${arr[1]}~ in /!) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 31'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]/#~a/b/c.txt/\n}"'; echo "[$?]" ) </dev/null
echo '--- 32'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m,,}" $((2+=arr[n]==010)) "${arr[*]^}"'; echo "[$?]" ) </dev/null
echo '--- 33'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {}'; echo "[$?]" ) </dev/null
echo '--- 34'; ( init; set -- p1 'p 2' ''; eval '(( ~n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 35'; ( init; set -- p1 'p 2' ''; eval 'arr2=("x" "{a}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 36'; ( init; set -- p1 'p 2' ''; eval '[[ [a-c]* = $((n+1))$n ]]'; echo "[$?]" ) </dev/null
echo '--- 37'; ( init; set -- p1 'p 2' ''; eval 'arr2=("$((n+1))" ${#s}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 38'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${e@K} "~root" ${#s}'; echo "[$?]" ) </dev/null
echo '--- 39'; ( init; set -- p1 'p 2' ''; eval 'arr2=($((n++||u<=u&(n+1))) !(f1)); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 40'; ( init; set -- p1 'p 2' ''; eval 'case ${m[@]@K} in "${arr[@]}"$((n+1))) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 41'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${m[@]@A}post'; echo "[$?]" ) </dev/null
echo '--- 42'; ( init; set -- p1 'p 2' ''; eval 'arr2=($afoo pre${?/o}post); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 43'; ( init; set -- p1 'p 2' ''; eval '(( 2 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 44'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!arr[@]} '\''s t'\''é ${1@U}'; echo "[$?]" ) </dev/null
echo '--- 45'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$((n+1))\*,\n$*,${m[k]}'\''s t'\''}x ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 46'; ( init; set -- p1 'p 2' ''; eval 'case f? in $aa/b/c.txt) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 47'; ( init; set -- p1 'p 2' ''; eval 'for i in $(echo hi) "$((!n))"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 48'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {{1,2}#,{1,2}$((n+1)),$(echo hi)[a-c]*}'; echo "[$?]" ) </dev/null
echo '--- 49'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${1^}" {,x} ${*//\*`echo t`/%$a}'; echo "[$?]" ) </dev/null
echo '--- 50'; ( init; set -- p1 'p 2' ''; eval '[[ "${arr[0]}" < "${?/foo/[a-c]*$b}" ]]'; echo "[$?]" ) </dev/null
echo '--- 51'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ?$a "${#arr[@]}" {1,2}/'; echo "[$?]" ) </dev/null
echo '--- 52'; ( init; set -- p1 'p 2' ''; eval '(( arr[n]==2>010!=(n+1) )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 53'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[0]} ${arr[@]/%!{1,2}/!} pre${arr[*]/o}post'; echo "[$?]" ) </dev/null
echo '--- 54'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $n'; echo "[$?]" ) </dev/null
echo '--- 55'; ( init; set -- p1 'p 2' ''; eval 'arr2=(pre${arr[-1]}post $((0x1f<=n++*n++&&n++))); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 56'; ( init; set -- p1 'p 2' ''; eval '[[ "$((a||arr[1]&&arr[n]))" -lt "a{b,c}d{e,f}" ]]'; echo "[$?]" ) </dev/null
echo '--- 57'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${1^^[a-f]}'; echo "[$?]" ) </dev/null
echo '--- 58'; ( init; set -- p1 'p 2' ''; eval '[[ ${!arr[@]} > ${s//o} ]]'; echo "[$?]" ) </dev/null
echo '--- 59'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((2==n++))" "${#arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 60'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {"$b"$((n+1)),/}{a..c} ${#:0:1}'; echo "[$?]" ) </dev/null
echo '--- 61'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "*.txt" ${!arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 62'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${?: -2} ${#arr[@]} "${#:+/[a-c]*}"'; echo "[$?]" ) </dev/null
echo '--- 63'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${#}"'; echo "[$?]" ) </dev/null
echo '--- 64'; ( init; set -- p1 'p 2' ''; eval 'x="~nosuch"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 65'; ( init; set -- p1 'p 2' ''; eval 'x=${arr[*]:0:1}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 66'; ( init; set -- p1 'p 2' ''; eval '[[ `echo t` > $((-3>=1)) ]]'; echo "[$?]" ) </dev/null
echo '--- 67'; ( init; set -- p1 'p 2' ''; eval 'arr2=(a/b/c.txt$a $*foo); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 68'; ( init; set -- p1 'p 2' ''; eval '(( 16#ff>(n+1)>=2 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 69'; ( init; set -- p1 'p 2' ''; eval 'for i in *é ${2%%$'\''\t'\''a=b}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 70'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n)) {z..x}'; echo "[$?]" ) </dev/null
echo '--- 71'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" !(f1) "**"'; echo "[$?]" ) </dev/null
echo '--- 72'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${p,,}post {[a-c]*é}{a..c}'; echo "[$?]" ) </dev/null
echo '--- 73'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${arr[-1]@u}" ${2,}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 74'; ( init; set -- p1 'p 2' ''; eval '(( arr[1] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 75'; ( init; set -- p1 'p 2' ''; eval 'arr2=("\*$(echo hi)" "${m[@]@E}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 76'; ( init; set -- p1 'p 2' ''; eval '[[ "${arr[*]@E}" == pre${#arr[@]}post ]]'; echo "[$?]" ) </dev/null
echo '--- 77'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" a/b/c.txt +([a-z])'; echo "[$?]" ) </dev/null
echo '--- 78'; ( init; set -- p1 'p 2' ''; eval 'x="$((0x1f<!n==arr[1]))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 79'; ( init; set -- p1 'p 2' ''; eval 'case ${n##`echo t`} in ${arr[1]}) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 80'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[1]}\n ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 81'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[@]:1:2}'; echo "[$?]" ) </dev/null
echo '--- 82'; ( init; set -- p1 'p 2' ''; eval 'x=\*; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 83'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!arr[@]} "${@@L}" $'\''\t'\''\*'; echo "[$?]" ) </dev/null
echo '--- 84'; ( init; set -- p1 'p 2' ''; eval 'x="!(f1)"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 85'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${u@u}"'; echo "[$?]" ) </dev/null
echo '--- 86'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((arr[1]))" "${m%%$*q r}" {a}'; echo "[$?]" ) </dev/null
echo '--- 87'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 88'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" !'; echo "[$?]" ) </dev/null
echo '--- 89'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${?:+foo}" "\{a,b}"'; echo "[$?]" ) </dev/null
echo '--- 90'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${p+-1} ${u,}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 91'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${a@Q}post" ${n^}'; echo "[$?]" ) </dev/null
echo '--- 92'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${p/#!/${arr[@]}}" ${?}'; echo "[$?]" ) </dev/null
echo '--- 93'; ( init; set -- p1 'p 2' ''; eval '(( n>=n++ )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 94'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$'\''\t'\''foo,$(echo hi),*}{3..1}'; echo "[$?]" ) </dev/null
echo '--- 95'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $(echo hi) "${m[@],}" "$'\''\t'\''foo"'; echo "[$?]" ) </dev/null
echo '--- 96'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${@}'; echo "[$?]" ) </dev/null
echo '--- 97'; ( init; set -- p1 'p 2' ''; eval 'for i in "${m[k]}" {$aé}{01..3}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 98'; ( init; set -- p1 'p 2' ''; eval 'case pre${arr[0]@A}post in a/b/c.txt$((n+1))) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 99'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr#{1,2}}post" ${1:1} {,x}'; echo "[$?]" ) </dev/null
echo '--- 100'; ( init; set -- p1 'p 2' ''; eval 'case {*,$((n+1))} in a/b/c.txt) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 101'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${m:-$n/} "${arr^^[a-f]}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 102'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${n//$*/$a*}post "[a-c]*q r" ${#a}'; echo "[$?]" ) </dev/null
echo '--- 103'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]}" {a=b}x @(f1|f2)'; echo "[$?]" ) </dev/null
echo '--- 104'; ( init; set -- p1 'p 2' ''; eval 'x="${1}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 105'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((--n-a=-3)) !{1,2}'; echo "[$?]" ) </dev/null
echo '--- 106'; ( init; set -- p1 'p 2' ''; eval 'for i in ${b@E} ${arr:$n}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 107'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${b: -2} a=b"${arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 108'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 109'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "q r"'; echo "[$?]" ) </dev/null
echo '--- 110'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[k]@L} x% "{$a,#}x"'; echo "[$?]" ) </dev/null
echo '--- 111'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "!a=b" ${s:+"$b"} "${#s}"'; echo "[$?]" ) </dev/null
echo '--- 112'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${s///$*}" "{a}" $((a))'; echo "[$?]" ) </dev/null
echo '--- 113'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((0x1f&&n==-3%a))" ${arr[0]@L}'; echo "[$?]" ) </dev/null
echo '--- 114'; ( init; set -- p1 'p 2' ''; eval 'for i in "pre${*/%#\n/\*$*}post" a{b,c}d{e,f}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 115'; ( init; set -- p1 'p 2' ''; eval 'case {$*"$@",$'\''\t'\'',x}{a..c} in #$a) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 116'; ( init; set -- p1 'p 2' ''; eval 'x=${n##"$b"}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 117'; ( init; set -- p1 'p 2' ''; eval 'x="${arr[-1]:1}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 118'; ( init; set -- p1 'p 2' ''; eval '[[ "${m[@]:+${arr[@]}'\''s t'\''}" == "$@"[a-c]* ]]'; echo "[$?]" ) </dev/null
echo '--- 119'; ( init; set -- p1 'p 2' ''; eval 'case $((arr[1]*n^n)) in "$@"*) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 120'; ( init; set -- p1 'p 2' ''; eval 'x="a{b,c}d{e,f}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 121'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[0]@a} ${u^}'; echo "[$?]" ) </dev/null
echo '--- 122'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${1^^}" $((n|n)) "${#arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 123'; ( init; set -- p1 'p 2' ''; eval 'for i in "${arr:n:1}" {$a,[a-c]*[a-c]*,`echo t`}{a..c}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 124'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]:1}"'; echo "[$?]" ) </dev/null
echo '--- 125'; ( init; set -- p1 'p 2' ''; eval '[[ x -eq "${n:1:2}" ]]'; echo "[$?]" ) </dev/null
echo '--- 126'; ( init; set -- p1 'p 2' ''; eval '[[ ~ > "${arr[0],,}" ]]'; echo "[$?]" ) </dev/null
echo '--- 127'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${1: -2}post'; echo "[$?]" ) </dev/null
echo '--- 128'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${p/%é/{1,2}} pre${!m[@]}post); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 129'; ( init; set -- p1 'p 2' ''; eval 'for i in é$'\''\t'\'' pre${m[@]+$a*}post; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 130'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${arr[-1]%%$'\''\t'\''}post f?'; echo "[$?]" ) </dev/null
echo '--- 131'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[*]##{1,2}$(echo hi)} /"$@"'; echo "[$?]" ) </dev/null
echo '--- 132'; ( init; set -- p1 'p 2' ''; eval 'x="${arr[@]}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 133'; ( init; set -- p1 'p 2' ''; eval '(( n++ )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 134'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[*]:1}'; echo "[$?]" ) </dev/null
echo '--- 135'; ( init; set -- p1 'p 2' ''; eval 'x=pre${#s}post; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 136'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n++,16#ff^n++**-3)) ${#arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 137'; ( init; set -- p1 'p 2' ''; eval 'case "${#arr[@]}" in /$n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 138'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" f? "$*"'; echo "[$?]" ) </dev/null
echo '--- 139'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[@]@Q} "{$@,\*}"'; echo "[$?]" ) </dev/null
echo '--- 140'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a%a=b} "q r" ${m[@]:$n}'; echo "[$?]" ) </dev/null
echo '--- 141'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n+1))"q r" "{a/b/c.txt}{a..c}" {$*,-1/,"${arr[@]}"'\''s t'\''}{a..c}'; echo "[$?]" ) </dev/null
echo '--- 142'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$*#,foo,"$b"x}{01..3}'; echo "[$?]" ) </dev/null
echo '--- 143'; ( init; set -- p1 'p 2' ''; eval 'x=~root; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 144'; ( init; set -- p1 'p 2' ''; eval 'arr2=("pre${arr[*],}post" "[!a]*"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 145'; ( init; set -- p1 'p 2' ''; eval 'case !${arr[1]} in é$'\''\t'\'') echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 146'; ( init; set -- p1 'p 2' ''; eval 'for i in "${b: -2}" ${1%%-1-1}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 147'; ( init; set -- p1 'p 2' ''; eval 'arr2=({z..x} ${#:1:2}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 148'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {-1-1}{a..c} ${arr[*]^^[a-f]} pre${p//o}post'; echo "[$?]" ) </dev/null
echo '--- 149'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#arr[@]} f? {!'\''s t'\'',$*}'; echo "[$?]" ) </dev/null
echo '--- 150'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${?:1} "${@@E}" ${1^^}'; echo "[$?]" ) </dev/null
echo '--- 151'; ( init; set -- p1 'p 2' ''; eval 'case ~nosuch in $(echo hi)"$@") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 152'; ( init; set -- p1 'p 2' ''; eval 'for i in "[a-c]*$((n+1))" f?; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 153'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $a$* "?"'; echo "[$?]" ) </dev/null
echo '--- 154'; ( init; set -- p1 'p 2' ''; eval 'case "${e/\n/!}" in foo%) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 155'; ( init; set -- p1 'p 2' ''; eval 'for i in ${#arr[@]} "{#$n,`echo t`}{3..1}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 156'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${arr[@],} "${e##a=b}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 157'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" f? pre${!m[@]}post {!\n,\n!}{01..3}'; echo "[$?]" ) </dev/null
echo '--- 158'; ( init; set -- p1 'p 2' ''; eval 'arr2=(\{a,b} "${#:$n}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 159'; ( init; set -- p1 'p 2' ''; eval '[[ "$b" -eq "${arr[-1],,}" ]]'; echo "[$?]" ) </dev/null
echo '--- 160'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" f? x'; echo "[$?]" ) </dev/null
echo '--- 161'; ( init; set -- p1 'p 2' ''; eval 'case pre${#a}post in ${m[k]}x) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 162'; ( init; set -- p1 'p 2' ''; eval 'arr2=("q r" {a=b"$@",$'\''\t'\''#,`echo t`}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 163'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 164'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" é*'; echo "[$?]" ) </dev/null
echo '--- 165'; ( init; set -- p1 'p 2' ''; eval '(( -3--3/arr[n] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 166'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${@@u} ${!n}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 167'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "~$@"'; echo "[$?]" ) </dev/null
echo '--- 168'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#a}'; echo "[$?]" ) </dev/null
echo '--- 169'; ( init; set -- p1 'p 2' ''; eval '(( ~n,0x1f==(n+1)+-3 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 170'; ( init; set -- p1 'p 2' ''; eval 'arr2=("$((2/n++**!n,7))" "{q r,x}{01..3}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 171'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "[a-c]*" "*"'; echo "[$?]" ) </dev/null
echo '--- 172'; ( init; set -- p1 'p 2' ''; eval '(( arr[n]==16#ff )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 173'; ( init; set -- p1 'p 2' ''; eval 'for i in *.txt {`echo t`,`echo t`$'\''\t'\'',#}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 174'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#arr[@]} "${p}" ${!arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 175'; ( init; set -- p1 'p 2' ''; eval 'case "pre${n%%q r$((n+1))}post" in \n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 176'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]}""$b" ${p@K} "${1:1:2}"'; echo "[$?]" ) </dev/null
echo '--- 177'; ( init; set -- p1 'p 2' ''; eval '(( arr[n]%a*u>=n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 178'; ( init; set -- p1 'p 2' ''; eval '[[ "~'\''s t'\''" -eq ${m^^[a-f]} ]]'; echo "[$?]" ) </dev/null
echo '--- 179'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${s@A}'; echo "[$?]" ) </dev/null
echo '--- 180'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${a:-$*$(echo hi)}" ${!arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 181'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${a#q r$*}" ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 182'; ( init; set -- p1 'p 2' ''; eval 'for i in ! "${1+!}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 183'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "a{b,c}d{e,f}" ${arr[@]##}'; echo "[$?]" ) </dev/null
echo '--- 184'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {1,2} "${1:-$'\''\t'\''}"'; echo "[$?]" ) </dev/null
echo '--- 185'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${@} {\n#,$*?,$*"${arr[@]}"}{01..3}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 186'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${1}" "\n/" "$b"'; echo "[$?]" ) </dev/null
echo '--- 187'; ( init; set -- p1 'p 2' ''; eval '(( arr[1]%arr[n]<=(n+1) )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 188'; ( init; set -- p1 'p 2' ''; eval 'for i in "${#a}" foo; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 189'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[@]^^}post" $((a!=2+=a*0x1f))'; echo "[$?]" ) </dev/null
echo '--- 190'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!n}" "${p/%\*/$((n+1))}" "${p: -2}"'; echo "[$?]" ) </dev/null
echo '--- 191'; ( init; set -- p1 'p 2' ''; eval '(( 16#ff )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 192'; ( init; set -- p1 'p 2' ''; eval '(( 7 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 193'; ( init; set -- p1 'p 2' ''; eval '[[ pre${arr[@]%${arr[1]}~}post < !`echo t` ]]'; echo "[$?]" ) </dev/null
echo '--- 194'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((010>=2|n))" ${?}'; echo "[$?]" ) </dev/null
echo '--- 195'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((~n+0x1f))" $((u^7?1:~n)) ${p:$n}'; echo "[$?]" ) </dev/null
echo '--- 196'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((arr[1]))" ${arr[0]:$n} "${m:n:1}"'; echo "[$?]" ) </dev/null
echo '--- 197'; ( init; set -- p1 'p 2' ''; eval '[[ {,x} = @(f1|f2) ]]'; echo "[$?]" ) </dev/null
echo '--- 198'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${s} ${a:0:1}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 199'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[0]:n:1}post"'; echo "[$?]" ) </dev/null
echo '--- 200'; ( init; set -- p1 'p 2' ''; eval '[[ "é" < {"$b"}x ]]'; echo "[$?]" ) </dev/null
echo '--- 201'; ( init; set -- p1 'p 2' ''; eval '(( n^--n<=010*1 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 202'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((--n<=0x1f&2))'; echo "[$?]" ) </dev/null
echo '--- 203'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[*]@E} $((--n||!n>=1))'; echo "[$?]" ) </dev/null
echo '--- 204'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${m[@]^}post"'; echo "[$?]" ) </dev/null
echo '--- 205'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${1: -2}post"'; echo "[$?]" ) </dev/null
echo '--- 206'; ( init; set -- p1 'p 2' ''; eval '(( -3<=!n==1-0x1f )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 207'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((--n*arr[1]/(n+1)<--n))" ${arr[0]@L}'; echo "[$?]" ) </dev/null
echo '--- 208'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${e+"q r"foo} "${m[@]%/}"'; echo "[$?]" ) </dev/null
echo '--- 209'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((--n!=~n**16#ff)) {$a,${arr[1]},é}{a..c}'; echo "[$?]" ) </dev/null
echo '--- 210'; ( init; set -- p1 'p 2' ''; eval '(( !n-!n<<0x1f>>arr[1] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 211'; ( init; set -- p1 'p 2' ''; eval 'arr2=("{,x}" pre${u##"${arr[@]}"}post); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 212'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[0]:+"$b"?}'; echo "[$?]" ) </dev/null
echo '--- 213'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${arr[*]/o} ${arr[0]//o}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 214'; ( init; set -- p1 'p 2' ''; eval '[[ "${arr[@]}""${arr[@]}" < $'\''\t'\''$(echo hi) ]]'; echo "[$?]" ) </dev/null
echo '--- 215'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${n//o}" \{a,b} "${arr[0]//o}"'; echo "[$?]" ) </dev/null
echo '--- 216'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 217'; ( init; set -- p1 'p 2' ''; eval 'arr2=(!(f1) pre${m[@]}post); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 218'; ( init; set -- p1 'p 2' ''; eval 'x=\{a,b}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 219'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {*/,$'\''\t'\''$'\''\t'\'',#}x ${arr[@]@Q}'; echo "[$?]" ) </dev/null
echo '--- 220'; ( init; set -- p1 'p 2' ''; eval '[[ ${arr[@]#"q r"} > "${!arr[@]}" ]]'; echo "[$?]" ) </dev/null
echo '--- 221'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${#s}post" pre${m^^}post'; echo "[$?]" ) </dev/null
echo '--- 222'; ( init; set -- p1 'p 2' ''; eval 'x="${b/%x//a/b/c.txt}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 223'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "\n" "${2@E}" pre${arr##{1,2}\*}post'; echo "[$?]" ) </dev/null
echo '--- 224'; ( init; set -- p1 'p 2' ''; eval '(( 2 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 225'; ( init; set -- p1 'p 2' ''; eval 'x="$((7&&n*u))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 226'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{$@,?}{3..1}" pre${#a}post "$((u&-3||2!=u))"'; echo "[$?]" ) </dev/null
echo '--- 227'; ( init; set -- p1 'p 2' ''; eval '(( u )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 228'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {x}{3..1} $((n+1))"$b"'; echo "[$?]" ) </dev/null
echo '--- 229'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" foo "${1@A}"'; echo "[$?]" ) </dev/null
echo '--- 230'; ( init; set -- p1 'p 2' ''; eval '[[ "${?^}" < "${#a}" ]]'; echo "[$?]" ) </dev/null
echo '--- 231'; ( init; set -- p1 'p 2' ''; eval 'x="${#a}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 232'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {a..e..2} "${arr@E}" "!(f1)"'; echo "[$?]" ) </dev/null
echo '--- 233'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${m##"$@"$(echo hi)} $a$*); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 234'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[-1]@L}"'; echo "[$?]" ) </dev/null
echo '--- 235'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${2:+$*} "`echo t`" ${#arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 236'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${2@E}"'; echo "[$?]" ) </dev/null
echo '--- 237'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" [!a]*'; echo "[$?]" ) </dev/null
echo '--- 238'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $* '\''s t'\''$*'; echo "[$?]" ) </dev/null
echo '--- 239'; ( init; set -- p1 'p 2' ''; eval '[[ ${*:0:1} != a{b,c}d{e,f} ]]'; echo "[$?]" ) </dev/null
echo '--- 240'; ( init; set -- p1 'p 2' ''; eval 'x=${m[k],}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 241'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#a} "${arr[1]}"'; echo "[$?]" ) </dev/null
echo '--- 242'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {"q r",?"${arr[@]}",${arr[1]}}{01..3}'; echo "[$?]" ) </dev/null
echo '--- 243'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${1^}'; echo "[$?]" ) </dev/null
echo '--- 244'; ( init; set -- p1 'p 2' ''; eval 'x=%; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 245'; ( init; set -- p1 'p 2' ''; eval 'arr2=("~nosuch" "${arr[@]}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 246'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${arr[-1]@U}" ${*@K}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 247'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${#arr[@]} "${#a}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 248'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${arr[0]:1} ${?:+$n}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 249'; ( init; set -- p1 'p 2' ''; eval 'for i in "{$b,$n$b}{01..3}" "pre${1@u}post"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 250'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>"  $((1|u))'; echo "[$?]" ) </dev/null
echo '--- 251'; ( init; set -- p1 'p 2' ''; eval 'case ${#arr[@]} in -1) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 252'; ( init; set -- p1 'p 2' ''; eval 'for i in ?\n "${?-${arr[@]}$@}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 253'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m##{1,2}#}" "{a/b/c.txt}{3..1}" "$((0x1f?1:u))"'; echo "[$?]" ) </dev/null
echo '--- 254'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {1,2}'\''s t'\'' {,x} "${arr[-1]}"'; echo "[$?]" ) </dev/null
echo '--- 255'; ( init; set -- p1 'p 2' ''; eval 'case @(f1|f2) in *) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 256'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" #é "$n$((n+1))" "{a}"'; echo "[$?]" ) </dev/null
echo '--- 257'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${!arr[@]}post "\n" ${s@K}'; echo "[$?]" ) </dev/null
echo '--- 258'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{}" ${n/%?[a-c]*/$*} ${#arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 259'; ( init; set -- p1 'p 2' ''; eval 'case "pre${arr[-1]%{1,2}$@}post" in $*{1,2}) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 260'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]}""q r" "${arr[-1]-$'\''\t'\''}" ${2:-${m[k]}}'; echo "[$?]" ) </dev/null
echo '--- 261'; ( init; set -- p1 'p 2' ''; eval '[[ ${?%$(echo hi)${m[k]}} > ${arr[1]} ]]'; echo "[$?]" ) </dev/null
echo '--- 262'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${p@K} "${!m[@]}"'; echo "[$?]" ) </dev/null
echo '--- 263'; ( init; set -- p1 'p 2' ''; eval '(( !n?1:2 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 264'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m[k]}${arr[1]}" [a-c]*'; echo "[$?]" ) </dev/null
echo '--- 265'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" -1 "${?/o}" "~"'; echo "[$?]" ) </dev/null
echo '--- 266'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 267'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${e%%$((n+1))a/b/c.txt} "${a^^}"'; echo "[$?]" ) </dev/null
echo '--- 268'; ( init; set -- p1 'p 2' ''; eval '[[ ${n@Q} = ${#a} ]]'; echo "[$?]" ) </dev/null
echo '--- 269'; ( init; set -- p1 'p 2' ''; eval '[[ "pre${*@E}post" == "!${m[k]}" ]]'; echo "[$?]" ) </dev/null
echo '--- 270'; ( init; set -- p1 'p 2' ''; eval 'arr2=(~ ${!m[@]}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 271'; ( init; set -- p1 'p 2' ''; eval '(( arr[1] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 272'; ( init; set -- p1 'p 2' ''; eval 'for i in "!(f1)" ${arr[-1]:$n}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 273'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${m}" +([a-z])); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 274'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" -1'; echo "[$?]" ) </dev/null
echo '--- 275'; ( init; set -- p1 'p 2' ''; eval 'case "{x,`echo t`}x" in {1,2}~) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 276'; ( init; set -- p1 'p 2' ''; eval 'case ${#a} in "$@") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 277'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "*a/b/c.txt" ${m%%"$@"} "pre${arr[*]@U}post"'; echo "[$?]" ) </dev/null
echo '--- 278'; ( init; set -- p1 'p 2' ''; eval 'for i in "{!$*,`echo t`,$@[a-c]*}{3..1}" **; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 279'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${a#x}post {$n\n}{3..1} ${u+${m[k]}$(echo hi)}'; echo "[$?]" ) </dev/null
echo '--- 280'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${e} ${?:$n} ${p%$a}'; echo "[$?]" ) </dev/null
echo '--- 281'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "a{b,c}d{e,f}" {"q r"$'\''\t'\'',$n${arr[1]}}{3..1} $((arr[n]^~n!=--n**1))'; echo "[$?]" ) </dev/null
echo '--- 282'; ( init; set -- p1 'p 2' ''; eval '(( !n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 283'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${*,,}" "{{1,2},$ax}"'; echo "[$?]" ) </dev/null
echo '--- 284'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((16#ff))'; echo "[$?]" ) </dev/null
echo '--- 285'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{\n,/,a=bx}{a..c}"'; echo "[$?]" ) </dev/null
echo '--- 286'; ( init; set -- p1 'p 2' ''; eval '[[ {foo}{3..1} = "**" ]]'; echo "[$?]" ) </dev/null
echo '--- 287'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$(echo hi)" ${#a}'; echo "[$?]" ) </dev/null
echo '--- 288'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" [!a]* "${arr[*]^^}"'; echo "[$?]" ) </dev/null
echo '--- 289'; ( init; set -- p1 'p 2' ''; eval 'case "$@" in $n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 290'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[1]}$*" "{[a-c]*}"'; echo "[$?]" ) </dev/null
echo '--- 291'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${p@Q}'; echo "[$?]" ) </dev/null
echo '--- 292'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[*]%$*'\''s t'\''}'; echo "[$?]" ) </dev/null
echo '--- 293'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[*]^^[a-f]}post" ${?:0:1} {,x}'; echo "[$?]" ) </dev/null
echo '--- 294'; ( init; set -- p1 'p 2' ''; eval '(( u||arr[n] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 295'; ( init; set -- p1 'p 2' ''; eval 'case "{a}" in ${m[k]}) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 296'; ( init; set -- p1 'p 2' ''; eval 'case "${m[k]:n:1}" in ?) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 297'; ( init; set -- p1 'p 2' ''; eval 'for i in $((--n<<2?1:u<=arr[1])) ${arr[0]@K}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 298'; ( init; set -- p1 'p 2' ''; eval 'for i in {a..e..2} "q r"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 299'; ( init; set -- p1 'p 2' ''; eval 'x=${?^^}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 300'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${p%$*}post'; echo "[$?]" ) </dev/null
echo '--- 301'; ( init; set -- p1 'p 2' ''; eval '[[ {\*,?a/b/c.txt,"${arr[@]}"}x != "${arr[@]^}" ]]'; echo "[$?]" ) </dev/null
echo '--- 302'; ( init; set -- p1 'p 2' ''; eval 'arr2=("*.txt" "${arr[-1]:1}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 303'; ( init; set -- p1 'p 2' ''; eval 'for i in $'\''\t'\''x "pre${a:n:1}post"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 304'; ( init; set -- p1 'p 2' ''; eval 'for i in ${u@K} @(f1|f2); do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 305'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "x`echo t`"'; echo "[$?]" ) </dev/null
echo '--- 306'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((--n/(n+1)>>a**arr[1])) {1,2} ${m//o}'; echo "[$?]" ) </dev/null
echo '--- 307'; ( init; set -- p1 'p 2' ''; eval 'case "{x$(echo hi)}{3..1}" in $n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 308'; ( init; set -- p1 'p 2' ''; eval 'for i in ${?-"$@"%} *x; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 309'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${#a}" ${arr^^[a-f]}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 310'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((1))" {1,2}'\''s t'\'' "#"'; echo "[$?]" ) </dev/null
echo '--- 311'; ( init; set -- p1 'p 2' ''; eval 'x="{'\''s t'\''?,$@}{01..3}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 312'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ?! % ${u,,}'; echo "[$?]" ) </dev/null
echo '--- 313'; ( init; set -- p1 'p 2' ''; eval 'x=f?; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 314'; ( init; set -- p1 'p 2' ''; eval 'x="$((arr[n]<arr[1]!=0x1f,2))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 315'; ( init; set -- p1 'p 2' ''; eval 'arr2=("$*" "${arr^^[a-f]}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 316'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n<=u?1:0x1f)) a/b/c.txt "${2:1}"'; echo "[$?]" ) </dev/null
echo '--- 317'; ( init; set -- p1 'p 2' ''; eval 'case ${*/#%~/} in ) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 318'; ( init; set -- p1 'p 2' ''; eval 'case "~nosuch" in /) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 319'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${!n}post'; echo "[$?]" ) </dev/null
echo '--- 320'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${m[@]/#//"$b"}post "${p}"'; echo "[$?]" ) </dev/null
echo '--- 321'; ( init; set -- p1 'p 2' ''; eval '[[ "q r" > "**" ]]'; echo "[$?]" ) </dev/null
echo '--- 322'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" !$* ${arr##*?} "$((u^n++/n++))"'; echo "[$?]" ) </dev/null
echo '--- 323'; ( init; set -- p1 'p 2' ''; eval '[[ "q r" = $((2)) ]]'; echo "[$?]" ) </dev/null
echo '--- 324'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[k]}'; echo "[$?]" ) </dev/null
echo '--- 325'; ( init; set -- p1 'p 2' ''; eval 'x=${#s}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 326'; ( init; set -- p1 'p 2' ''; eval 'for i in "${!arr[@]}" `echo t`; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 327'; ( init; set -- p1 'p 2' ''; eval 'arr2=({1,2}foo ${m:0:1}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 328'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${2@Q}post {}'; echo "[$?]" ) </dev/null
echo '--- 329'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$n" ~$'\''\t'\'''; echo "[$?]" ) </dev/null
echo '--- 330'; ( init; set -- p1 'p 2' ''; eval '[[ {"$b",#"$b"}{a..c} != pre${arr[0]##/}post ]]'; echo "[$?]" ) </dev/null
echo '--- 331'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{#,$@'\''s t'\'',$n}{3..1}"'; echo "[$?]" ) </dev/null
echo '--- 332'; ( init; set -- p1 'p 2' ''; eval '(( n<=n++ )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 333'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${e:0:1} "${#arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 334'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${m[@]@A}post "$((!n))"'; echo "[$?]" ) </dev/null
echo '--- 335'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${#a}" "a=b${arr[@]}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 336'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "f?" "${p,}" ${m[k]}$((n+1))'; echo "[$?]" ) </dev/null
echo '--- 337'; ( init; set -- p1 'p 2' ''; eval 'x="pre${1#!}post"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 338'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$b" $(echo hi) ${2%%${arr[1]}}'; echo "[$?]" ) </dev/null
echo '--- 339'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[@],}'; echo "[$?]" ) </dev/null
echo '--- 340'; ( init; set -- p1 'p 2' ''; eval 'case "$((arr[1]<=2))" in "q r"\n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 341'; ( init; set -- p1 'p 2' ''; eval 'arr2=("{a..e..2}" {a/b/c.txt}{3..1}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 342'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${a@E} ~root); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 343'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((--n<=!n!=010))'; echo "[$?]" ) </dev/null
echo '--- 344'; ( init; set -- p1 'p 2' ''; eval 'x={[a-c]*$a,$*"q r"}{3..1}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 345'; ( init; set -- p1 'p 2' ''; eval 'case "${b/##/${arr[@]}$*}" in "$b") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 346'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[k]} ~x ${b@a}'; echo "[$?]" ) </dev/null
echo '--- 347'; ( init; set -- p1 'p 2' ''; eval '(( n<-3%-3==--n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 348'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]-$*}"'; echo "[$?]" ) </dev/null
echo '--- 349'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${arr[-1]: -2} "${p@u}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 350'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${n//o}"'; echo "[$?]" ) </dev/null
echo '--- 351'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${@@U}'; echo "[$?]" ) </dev/null
echo '--- 352'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" é"$b" $((-3<<!n!=-3)) {{1,2}}{a..c}'; echo "[$?]" ) </dev/null
echo '--- 353'; ( init; set -- p1 'p 2' ''; eval '[[ "${b:1:2}" != ${arr[0]%%*} ]]'; echo "[$?]" ) </dev/null
echo '--- 354'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" '\''s t'\'' "${b#\*[a-c]*}"'; echo "[$?]" ) </dev/null
echo '--- 355'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[@]%%} pre${@:$n}post'; echo "[$?]" ) </dev/null
echo '--- 356'; ( init; set -- p1 'p 2' ''; eval 'case {a=b`echo t`}x in !?) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 357'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {\*`echo t`,\*}{3..1} @(f1|f2)'; echo "[$?]" ) </dev/null
echo '--- 358'; ( init; set -- p1 'p 2' ''; eval 'for i in $((arr[n]>--n)) '\''s t'\''foo; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 359'; ( init; set -- p1 'p 2' ''; eval 'x=${#@Q}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 360'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[*]+x$*}" *~ "$b%"'; echo "[$?]" ) </dev/null
echo '--- 361'; ( init; set -- p1 'p 2' ''; eval 'arr2=(pre${!m[@]}post ${m: -2}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 362'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${arr[-1]//${m[k]}/!}post {%"${arr[@]}",'\''s t'\''$(echo hi)}{a..c} "pre${@: -2}post"'; echo "[$?]" ) </dev/null
echo '--- 363'; ( init; set -- p1 'p 2' ''; eval 'arr2=(pre${!arr[@]}post ${arr[@]: -2}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 364'; ( init; set -- p1 'p 2' ''; eval '(( 16#ff!=7 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 365'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {\n}{3..1} ${s@u}'; echo "[$?]" ) </dev/null
echo '--- 366'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${e^^}" $((16#ff&&1))'; echo "[$?]" ) </dev/null
echo '--- 367'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" [!a]*'; echo "[$?]" ) </dev/null
echo '--- 368'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n+1))é'; echo "[$?]" ) </dev/null
echo '--- 369'; ( init; set -- p1 'p 2' ''; eval 'case ${!arr[@]} in !) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 370'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[k]}{1,2}'; echo "[$?]" ) </dev/null
echo '--- 371'; ( init; set -- p1 'p 2' ''; eval 'arr2=(~"$b" ${arr[@]^^[a-f]}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 372'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$((n+1))${m[k]},-1"${arr[@]}",#} "${arr[@]}" ${m[k]}\*'; echo "[$?]" ) </dev/null
echo '--- 373'; ( init; set -- p1 'p 2' ''; eval 'case ${2: -2} in #) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 374'; ( init; set -- p1 'p 2' ''; eval '(( n<n,n*~n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 375'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${u/%!/${m[k]}}" ${#a}'; echo "[$?]" ) </dev/null
echo '--- 376'; ( init; set -- p1 'p 2' ''; eval '[[ "" == ${*^^} ]]'; echo "[$?]" ) </dev/null
echo '--- 377'; ( init; set -- p1 'p 2' ''; eval 'x="${p@Q}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 378'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$(((n+1)/010))"'; echo "[$?]" ) </dev/null
echo '--- 379'; ( init; set -- p1 'p 2' ''; eval 'x=$((-3,7||!n)); printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 380'; ( init; set -- p1 'p 2' ''; eval 'for i in \{a,b} "${#s}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 381'; ( init; set -- p1 'p 2' ''; eval '[[ ~nosuch -lt $((010<<--n,1)) ]]'; echo "[$?]" ) </dev/null
echo '--- 382'; ( init; set -- p1 'p 2' ''; eval '(( 010 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 383'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${1,,} ${arr@u}'; echo "[$?]" ) </dev/null
echo '--- 384'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!arr[@]} ${#a} ${s: -2}'; echo "[$?]" ) </dev/null
echo '--- 385'; ( init; set -- p1 'p 2' ''; eval 'case ${#@a} in $'\''\t'\''"$@") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 386'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${b##foo} ${arr[0]}'; echo "[$?]" ) </dev/null
echo '--- 387'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr:+?~}'; echo "[$?]" ) </dev/null
echo '--- 388'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#s} "${m[k]}"'; echo "[$?]" ) </dev/null
echo '--- 389'; ( init; set -- p1 'p 2' ''; eval 'case $'\''\t'\'' in "$b"$n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 390'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${!arr[@]}post $((7)) {z..x}'; echo "[$?]" ) </dev/null
echo '--- 391'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$a~" "{${m[k]}}{01..3}"'; echo "[$?]" ) </dev/null
echo '--- 392'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" a{b,c}d{e,f} ${!arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 393'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch'; echo "[$?]" ) </dev/null
echo '--- 394'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!n} ${b^^[a-f]} {\*}'; echo "[$?]" ) </dev/null
echo '--- 395'; ( init; set -- p1 'p 2' ''; eval '(( a+=u )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 396'; ( init; set -- p1 'p 2' ''; eval 'x=${#@L}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 397'; ( init; set -- p1 'p 2' ''; eval '[[ {![a-c]*}x < "$((~n,arr[1]=16#ff))" ]]'; echo "[$?]" ) </dev/null
echo '--- 398'; ( init; set -- p1 'p 2' ''; eval '(( 2 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 399'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${arr[-1]:1}post'; echo "[$?]" ) </dev/null
