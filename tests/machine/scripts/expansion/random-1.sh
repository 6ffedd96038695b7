# Random expansions, arithmetic, tests and patterns: each line in a subshell of its own, with the same variables.
shopt -s extglob; mkdir here; cd here; touch f1 f2 a.txt "q r" .h; mkdir -p d/e; exec 2>&1
init() { a=alpha; b='one two  three'; e=; unset u; arr=(zero 'o ne' two ""); declare -gA m=([k]=vee [j]=jay); n=5; s='a/b/c.tar.gz'; p='f*'; set -- p1 'p 2' ''; PS=("$@"); }
echo '--- 0'; ( init; set -- p1 'p 2' ''; eval '[[ pre${#arr[@]}post > "[!a]*" ]]'; echo "[$?]" ) </dev/null
echo '--- 1'; ( init; set -- p1 'p 2' ''; eval 'case {[a-c]*,%$a,"q r"}{01..3} in "$b"x) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 2'; ( init; set -- p1 'p 2' ''; eval 'case "${b: -2}" in /x) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 3'; ( init; set -- p1 'p 2' ''; eval 'x="${arr:1}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 4'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{}" {a}'; echo "[$?]" ) </dev/null
echo '--- 5'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${?}" ?'; echo "[$?]" ) </dev/null
echo '--- 6'; ( init; set -- p1 'p 2' ''; eval '[[ "q r" < "q r"foo ]]'; echo "[$?]" ) </dev/null
echo '--- 7'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!n}" "${e@Q}"'; echo "[$?]" ) </dev/null
echo '--- 8'; ( init; set -- p1 'p 2' ''; eval 'for i in [!a]* "`echo t`$(echo hi)"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 9'; ( init; set -- p1 'p 2' ''; eval 'for i in ! "${n@a}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 10'; ( init; set -- p1 'p 2' ''; eval 'case "a/b/c.txt" in {1,2}${arr[1]}) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 11'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${#arr[@]} ${m@A}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 12'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$'\''\t'\''" pre${!n}post {$((n+1)),é"$b"}{01..3}'; echo "[$?]" ) </dev/null
echo '--- 13'; ( init; set -- p1 'p 2' ''; eval 'case "${arr[@]}" in -1) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 14'; ( init; set -- p1 'p 2' ''; eval '(( ~n!=2 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 15'; ( init; set -- p1 'p 2' ''; eval 'case ${##${m[k]}-1} in a/b/c.txt!) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 16'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((!n&&010)) "pre${?%?}post"'; echo "[$?]" ) </dev/null
echo '--- 17'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${#s}"'; echo "[$?]" ) </dev/null
echo '--- 18'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${2/o} "$((0x1f<<0x1f*-3>~n))" "$((n+1))"'; echo "[$?]" ) </dev/null
echo '--- 19'; ( init; set -- p1 'p 2' ''; eval 'for i in ${m[k]} pre${e//o}post; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 20'; ( init; set -- p1 'p 2' ''; eval 'for i in x {1..10..3}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 21'; ( init; set -- p1 'p 2' ''; eval 'x="$((a==a||-3))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 22'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {"q r",\n}x "${#}"'; echo "[$?]" ) </dev/null
echo '--- 23'; ( init; set -- p1 'p 2' ''; eval 'case ? in $(echo hi)) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 24'; ( init; set -- p1 'p 2' ''; eval 'for i in "$'\''\t'\''$@" ~*; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 25'; ( init; set -- p1 'p 2' ''; eval '[[ [!a]* -eq "$a$*" ]]'; echo "[$?]" ) </dev/null
echo '--- 26'; ( init; set -- p1 'p 2' ''; eval '(( -3&&0x1f!=u )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 27'; ( init; set -- p1 'p 2' ''; eval '(( 2<=1&&1!=~n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 28'; ( init; set -- p1 'p 2' ''; eval 'for i in {*,?}{a..c} $a$((n+1)); do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 29'; ( init; set -- p1 'p 2' ''; eval 'arr2=(\*# f?); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 30'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[k]} pre${s^^[a-f]}post'; echo "[$?]" ) </dev/null
echo '--- 31'; ( init; set -- p1 'p 2' ''; eval 'case "${m[k]}$@" in ~`echo t`) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 32'; ( init; set -- p1 'p 2' ''; eval '[[ pre${#a}post -eq {1..10..3} ]]'; echo "[$?]" ) </dev/null
echo '--- 33'; ( init; set -- p1 'p 2' ''; eval 'for i in "${arr[@]}" {$*,\*,$n$a}x; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 34'; ( init; set -- p1 'p 2' ''; eval 'for i in "$((0x1f<<16#ff!=!n))" ${@:n:1}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 35'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${a^}"'; echo "[$?]" ) </dev/null
echo '--- 36'; ( init; set -- p1 'p 2' ''; eval 'x=${1%\n}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 37'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m:1:2} "$@" pre${arr/{1,2}//}post'; echo "[$?]" ) </dev/null
echo '--- 38'; ( init; set -- p1 'p 2' ''; eval 'for i in ${arr[@]@A} @(f1|f2); do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 39'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${s/%a=b${m[k]}/$@}" ${m[@]:n:1} "\{a,b}"'; echo "[$?]" ) </dev/null
echo '--- 40'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${p:1}'; echo "[$?]" ) </dev/null
echo '--- 41'; ( init; set -- p1 'p 2' ''; eval 'case {1,2} in `echo t`) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 42'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${###${arr[1]}}"'; echo "[$?]" ) </dev/null
echo '--- 43'; ( init; set -- p1 'p 2' ''; eval '[[ pre${!n}post == ${m[k]/#'\''s t'\''/"$@"$(echo hi)} ]]'; echo "[$?]" ) </dev/null
echo '--- 44'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{`echo t`,${arr[@]}}{3..1}" -1foo'; echo "[$?]" ) </dev/null
echo '--- 45'; ( init; set -- p1 'p 2' ''; eval 'arr2=("-1" ${arr:0:1}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 46'; ( init; set -- p1 'p 2' ''; eval '(( 010-n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 47'; ( init; set -- p1 'p 2' ''; eval 'arr2=({%,,\*$*}x "!"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 48'; ( init; set -- p1 'p 2' ''; eval '[[ "${@^}" -eq "${?}" ]]'; echo "[$?]" ) </dev/null
echo '--- 49'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${!m[@]} "${n%%%}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 50'; ( init; set -- p1 'p 2' ''; eval 'x="**"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 51'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{-1,$n{1,2},${arr[@]}~}"'; echo "[$?]" ) </dev/null
echo '--- 52'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[@]//o}"'; echo "[$?]" ) </dev/null
echo '--- 53'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a:1}'; echo "[$?]" ) </dev/null
echo '--- 54'; ( init; set -- p1 'p 2' ''; eval 'arr2=("{[a-c]*$'\''\t'\'',$n{1,2}}{01..3}" "~nosuch"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 55'; ( init; set -- p1 'p 2' ''; eval 'x=$*a=b; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 56'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{1,2}"'; echo "[$?]" ) </dev/null
echo '--- 57'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${n:n:1} ${!n}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 58'; ( init; set -- p1 'p 2' ''; eval 'x="${n,}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 59'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${1@U}" -1'; echo "[$?]" ) </dev/null
echo '--- 60'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 61'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {1,2}'; echo "[$?]" ) </dev/null
echo '--- 62'; ( init; set -- p1 'p 2' ''; eval '(( u<<n*010 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 63'; ( init; set -- p1 'p 2' ''; eval 'arr2=("$na/b/c.txt" "$*$n"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 64'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${u/#~{1,2}/$n-1}" "$*" !(f1)'; echo "[$?]" ) </dev/null
echo '--- 65'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${@+foo}" pre${2^}post pre${?@Q}post'; echo "[$?]" ) </dev/null
echo '--- 66'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${@^^[a-f]}post" {z..x} '; echo "[$?]" ) </dev/null
echo '--- 67'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {*${arr[1]},a=b}x "{\*a=b,*\*,\*\*}{3..1}" pre${u:1:2}post'; echo "[$?]" ) </dev/null
echo '--- 68'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!m[@]}" {z..x}'; echo "[$?]" ) </dev/null
echo '--- 69'; ( init; set -- p1 'p 2' ''; eval 'x=pre${m[@]/o}post; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 70'; ( init; set -- p1 'p 2' ''; eval 'for i in "{1,2}~" ${p%a=b$*}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 71'; ( init; set -- p1 'p 2' ''; eval 'for i in pre${1//$((n+1))/$a$a}post "pre${2/%{1,2}foo/%}post"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 72'; ( init; set -- p1 'p 2' ''; eval 'case "q r" in ?) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 73'; ( init; set -- p1 'p 2' ''; eval 'for i in "pre${s}post" ${!m[@]}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 74'; ( init; set -- p1 'p 2' ''; eval 'arr2=({\*-1,*}x ${u@A}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 75'; ( init; set -- p1 'p 2' ''; eval '[[ {z..x} != "$b" ]]'; echo "[$?]" ) </dev/null
echo '--- 76'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $'\''\t'\''{1,2} "$@"'; echo "[$?]" ) </dev/null
echo '--- 77'; ( init; set -- p1 'p 2' ''; eval '(( n++&&--n<-3|arr[1] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 78'; ( init; set -- p1 'p 2' ''; eval 'for i in a{b,c}d{e,f} pre${arr[@]@A}post; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 79'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {é,/a/b/c.txt}x'; echo "[$?]" ) </dev/null
echo '--- 80'; ( init; set -- p1 'p 2' ''; eval '[[ $(echo hi) -eq ${arr[1]}\* ]]'; echo "[$?]" ) </dev/null
echo '--- 81'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${b,} "${arr[@]//$n/$(echo hi)$'\''\t'\''}" ${#@E}'; echo "[$?]" ) </dev/null
echo '--- 82'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{\*/,foo$((n+1)),${m[k]}a/b/c.txt}{a..c}"'; echo "[$?]" ) </dev/null
echo '--- 83'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $* ${m[@]@Q} $n"$b"'; echo "[$?]" ) </dev/null
echo '--- 84'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" -1 #"$b" {é$n,[a-c]*,\n}{3..1}'; echo "[$?]" ) </dev/null
echo '--- 85'; ( init; set -- p1 'p 2' ''; eval '[[ {a..e..2} = "$((a))" ]]'; echo "[$?]" ) </dev/null
echo '--- 86'; ( init; set -- p1 'p 2' ''; eval 'case ${!m[@]} in "${arr[@]}") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 87'; ( init; set -- p1 'p 2' ''; eval 'arr2=("$@" pre${a///#/}post); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 88'; ( init; set -- p1 'p 2' ''; eval 'for i in "${@@Q}" "a{b,c}d{e,f}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 89'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${@%\n}'; echo "[$?]" ) </dev/null
echo '--- 90'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${m[@]} {1,2}"${arr[@]}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 91'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{$(echo hi),-1a/b/c.txt,*}{a..c}" ${arr[-1]:-\*"${arr[@]}"}'; echo "[$?]" ) </dev/null
echo '--- 92'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "q r"'; echo "[$?]" ) </dev/null
echo '--- 93'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((7)) "${arr[*]}" $(echo hi)[a-c]*'; echo "[$?]" ) </dev/null
echo '--- 94'; ( init; set -- p1 'p 2' ''; eval 'for i in ${?:$n} ${m[k]}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 95'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[0]/o}post"'; echo "[$?]" ) </dev/null
echo '--- 96'; ( init; set -- p1 'p 2' ''; eval 'for i in ${m[@]@K} "${#s}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 97'; ( init; set -- p1 'p 2' ''; eval '(( 0x1f|(n+1)>n++<<1 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 98'; ( init; set -- p1 'p 2' ''; eval 'x=${m[@]:$n}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 99'; ( init; set -- p1 'p 2' ''; eval '(( n++>>u!=u/arr[n] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 100'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $aé ${p:1:2}'; echo "[$?]" ) </dev/null
echo '--- 101'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "~root" ${m//o} "${e@E}"'; echo "[$?]" ) </dev/null
echo '--- 102'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${!arr[@]}post "$a"'; echo "[$?]" ) </dev/null
echo '--- 103'; ( init; set -- p1 'p 2' ''; eval 'x=!(f1); printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 104'; ( init; set -- p1 'p 2' ''; eval 'case ${m[k],} in "$b") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 105'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${u:0:1}'; echo "[$?]" ) </dev/null
echo '--- 106'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a}'; echo "[$?]" ) </dev/null
echo '--- 107'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${u,,} "pre${#arr[@]}post"'; echo "[$?]" ) </dev/null
echo '--- 108'; ( init; set -- p1 'p 2' ''; eval 'case @(f1|f2) in $a) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 109'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${s/\n/a=b}'; echo "[$?]" ) </dev/null
echo '--- 110'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[0]} $(((n+1)|!n,arr[n])) "$n"'; echo "[$?]" ) </dev/null
echo '--- 111'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch $((a%arr[1]/0x1f)) ${#/?*/[a-c]*~}'; echo "[$?]" ) </dev/null
echo '--- 112'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch "pre${#s}post" "$@"?'; echo "[$?]" ) </dev/null
echo '--- 113'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a+"${arr[@]}"é}'; echo "[$?]" ) </dev/null
echo '--- 114'; ( init; set -- p1 'p 2' ''; eval 'case "{*}x" in x) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 115'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" '; echo "[$?]" ) </dev/null
echo '--- 116'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${u@K}" {a} ${arr:-~foo}'; echo "[$?]" ) </dev/null
echo '--- 117'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {,x} {~,?,[a-c]*~} {z..x}'; echo "[$?]" ) </dev/null
echo '--- 118'; ( init; set -- p1 'p 2' ''; eval 'case "${#s}" in foo) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 119'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((2||1))" "${n@E}"'; echo "[$?]" ) </dev/null
echo '--- 120'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#/é/a=b}'; echo "[$?]" ) </dev/null
echo '--- 121'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {a} ${arr[@]/#/!} ${m/o}'; echo "[$?]" ) </dev/null
echo '--- 122'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((n+++=arr[n],arr[n]==--n)) $((7&&arr[1]%010*u))'; echo "[$?]" ) </dev/null
echo '--- 123'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#s} "${#a}" "{foo$b}{a..c}"'; echo "[$?]" ) </dev/null
echo '--- 124'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" `echo t`$(echo hi) ${!arr[@]}'; echo "[$?]" ) </dev/null
echo '--- 125'; ( init; set -- p1 'p 2' ''; eval '[[ $'\''\t'\''\* < {"$b"}{3..1} ]]'; echo "[$?]" ) </dev/null
echo '--- 126'; ( init; set -- p1 'p 2' ''; eval '[[ "'\''s t'\''" != ${m/a/b/c.txt/a=b#} ]]'; echo "[$?]" ) </dev/null
echo '--- 127'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[0]}" pre${arr[@]^}post'; echo "[$?]" ) </dev/null
echo '--- 128'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "#a=b"'; echo "[$?]" ) </dev/null
echo '--- 129'; ( init; set -- p1 'p 2' ''; eval '(( n&--n^(n+1)<=010 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 130'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${1:1:2} ${m[@]@A}'; echo "[$?]" ) </dev/null
echo '--- 131'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{a=b$n,\n}"'; echo "[$?]" ) </dev/null
echo '--- 132'; ( init; set -- p1 'p 2' ''; eval '(( -3,u+~n*n++ )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 133'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${?:0:1}" "${arr[-1]@u}"'; echo "[$?]" ) </dev/null
echo '--- 134'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#s} $((arr[1]))'; echo "[$?]" ) </dev/null
echo '--- 135'; ( init; set -- p1 'p 2' ''; eval 'arr2=(a{b,c}d{e,f} @(f1|f2)); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 136'; ( init; set -- p1 'p 2' ''; eval 'case $((16#ff&n?1:--n**arr[n])) in ?) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 137'; ( init; set -- p1 'p 2' ''; eval 'case "{}" in `echo t`) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 138'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m[k]^}" a{b,c}d{e,f} "${arr[0]}"'; echo "[$?]" ) </dev/null
echo '--- 139'; ( init; set -- p1 'p 2' ''; eval '[[ \{a,b} != "{$*é}{01..3}" ]]'; echo "[$?]" ) </dev/null
echo '--- 140'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#a} foo% "${?:1}"'; echo "[$?]" ) </dev/null
echo '--- 141'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {a..e..2} a=b'; echo "[$?]" ) </dev/null
echo '--- 142'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {foo/} "${?-$b$@}"'; echo "[$?]" ) </dev/null
echo '--- 143'; ( init; set -- p1 'p 2' ''; eval 'for i in "a=b" "{$@}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 144'; ( init; set -- p1 'p 2' ''; eval 'x=pre${!m[@]}post; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 145'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ** "${@@E}"'; echo "[$?]" ) </dev/null
echo '--- 146'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[@]@K} {$*%,a/b/c.txt,%}x'; echo "[$?]" ) </dev/null
echo '--- 147'; ( init; set -- p1 'p 2' ''; eval 'for i in {${arr[1]}}{01..3} "{$@\*,/?,$b{1,2}}{3..1}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 148'; ( init; set -- p1 'p 2' ''; eval 'for i in {"q r"}x *.txt; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 149'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${2:$n}" ${#a} "${1: -2}"'; echo "[$?]" ) </dev/null
echo '--- 150'; ( init; set -- p1 'p 2' ''; eval '[[ "${u}" > $((a>>arr[n])) ]]'; echo "[$?]" ) </dev/null
echo '--- 151'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr/o}" "$(echo hi)" ${#@a}'; echo "[$?]" ) </dev/null
echo '--- 152'; ( init; set -- p1 'p 2' ''; eval '(( 16#ff>=u>>1 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 153'; ( init; set -- p1 'p 2' ''; eval '(( 7<<7+1 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 154'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ?\* "$((--n=1|010))"'; echo "[$?]" ) </dev/null
echo '--- 155'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {#,?$n,`echo t`} ${arr[0]@E}'; echo "[$?]" ) </dev/null
echo '--- 156'; ( init; set -- p1 'p 2' ''; eval 'x=pre${p: -2}post; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 157'; ( init; set -- p1 'p 2' ''; eval 'arr2=(~root !(f1)); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 158'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!m[@]}" {a/b/c.txt${m[k]}}x'; echo "[$?]" ) </dev/null
echo '--- 159'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${#a}post"'; echo "[$?]" ) </dev/null
echo '--- 160'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${b:+\*} ${u}'; echo "[$?]" ) </dev/null
echo '--- 161'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" #'; echo "[$?]" ) </dev/null
echo '--- 162'; ( init; set -- p1 'p 2' ''; eval 'for i in "$((1|-3---n**1))" "${a}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 163'; ( init; set -- p1 'p 2' ''; eval '[[ é$(echo hi) > \n ]]'; echo "[$?]" ) </dev/null
echo '--- 164'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((n|16#ff<=1**-3))" "pre${m[k]//o}post"'; echo "[$?]" ) </dev/null
echo '--- 165'; ( init; set -- p1 'p 2' ''; eval 'case "$@"${arr[1]} in $*{1,2}) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 166'; ( init; set -- p1 'p 2' ''; eval 'x=$((!n>arr[n]|--n==1)); printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 167'; ( init; set -- p1 'p 2' ''; eval 'for i in ${u:1} **; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 168'; ( init; set -- p1 'p 2' ''; eval '[[ pre${n#%}post != ${arr[-1]@A} ]]'; echo "[$?]" ) </dev/null
echo '--- 169'; ( init; set -- p1 'p 2' ''; eval 'x=${!arr[@]}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 170'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{!-1}{01..3}"'; echo "[$?]" ) </dev/null
echo '--- 171'; ( init; set -- p1 'p 2' ''; eval 'case é"${arr[@]}" in "q r") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 172'; ( init; set -- p1 'p 2' ''; eval '[[ {} < "{$@foo}{01..3}" ]]'; echo "[$?]" ) </dev/null
echo '--- 173'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[0]@A} pre${1/o}post'; echo "[$?]" ) </dev/null
echo '--- 174'; ( init; set -- p1 'p 2' ''; eval 'case {,x} in {1,2}) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 175'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!n}" "${#arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 176'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${2//o} ${p@E}'; echo "[$?]" ) </dev/null
echo '--- 177'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {1,2}a/b/c.txt {$n$((n+1)),"$b"`echo t`} **'; echo "[$?]" ) </dev/null
echo '--- 178'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${#a} $((n++^a))); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 179'; ( init; set -- p1 'p 2' ''; eval '[[ x -lt a{b,c}d{e,f} ]]'; echo "[$?]" ) </dev/null
echo '--- 180'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr[*]:1}" "$((0x1f,a+=arr[n]))" `echo t`'; echo "[$?]" ) </dev/null
echo '--- 181'; ( init; set -- p1 'p 2' ''; eval 'x="${b@L}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 182'; ( init; set -- p1 'p 2' ''; eval 'x="$n/"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 183'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[0]##$*}post"'; echo "[$?]" ) </dev/null
echo '--- 184'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${n%a/b/c.txt} ${arr[-1]:n:1}'; echo "[$?]" ) </dev/null
echo '--- 185'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "~nosuch"'; echo "[$?]" ) </dev/null
echo '--- 186'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((n))"'; echo "[$?]" ) </dev/null
echo '--- 187'; ( init; set -- p1 'p 2' ''; eval 'case "a/b/c.txt[a-c]*" in #) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 188'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#a}'; echo "[$?]" ) </dev/null
echo '--- 189'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${n@A}" {*}{01..3}'; echo "[$?]" ) </dev/null
echo '--- 190'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${#arr[@]} *); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 191'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${b,,} ${s@Q} "{q r}{01..3}"'; echo "[$?]" ) </dev/null
echo '--- 192'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${n@A} "${!arr[@]}"'; echo "[$?]" ) </dev/null
echo '--- 193'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${e} "pre${#@K}post"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 194'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${b/$@/%}" ${e^}'; echo "[$?]" ) </dev/null
echo '--- 195'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[@]/%"q r"/x} "${@/%%foo/$'\''\t'\''}"'; echo "[$?]" ) </dev/null
echo '--- 196'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${*,} {/}x'; echo "[$?]" ) </dev/null
echo '--- 197'; ( init; set -- p1 'p 2' ''; eval 'case "${m[k]@L}" in "${arr[@]}"%) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 198'; ( init; set -- p1 'p 2' ''; eval 'for i in $((u)) ${arr[1]}[a-c]*; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 199'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{}" "pre${arr/#[a-c]*/}post" "-1"'; echo "[$?]" ) </dev/null
echo '--- 200'; ( init; set -- p1 'p 2' ''; eval '[[ "é$a" < ${a@U} ]]'; echo "[$?]" ) </dev/null
echo '--- 201'; ( init; set -- p1 'p 2' ''; eval 'case "$b" in '\''s t'\'') echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 202'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${e/$'\''\t'\''/-1}"'; echo "[$?]" ) </dev/null
echo '--- 203'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch'; echo "[$?]" ) </dev/null
echo '--- 204'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m[k],,}" "{$a{1,2},${m[k]}#}x" ${#+\n}'; echo "[$?]" ) </dev/null
echo '--- 205'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${p@E}"'; echo "[$?]" ) </dev/null
echo '--- 206'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${#a}" "pre${2/$b/éa/b/c.txt}post"'; echo "[$?]" ) </dev/null
echo '--- 207'; ( init; set -- p1 'p 2' ''; eval '(( a )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 208'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{'\''s t'\'',-1}" $((n!=n++)) pre${#s}post'; echo "[$?]" ) </dev/null
echo '--- 209'; ( init; set -- p1 'p 2' ''; eval 'for i in ${*+~} \n; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 210'; ( init; set -- p1 'p 2' ''; eval 'x=~root; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 211'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{${arr[1]}a/b/c.txt,$a\*}x" "$((n++&1|u))" ${arr[-1]@Q}'; echo "[$?]" ) </dev/null
echo '--- 212'; ( init; set -- p1 'p 2' ''; eval 'x="%"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 213'; ( init; set -- p1 'p 2' ''; eval 'x="{x%}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 214'; ( init; set -- p1 'p 2' ''; eval 'arr2=("\{a,b}" a=b${arr[1]}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 215'; ( init; set -- p1 'p 2' ''; eval '(( arr[n]<010 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 216'; ( init; set -- p1 'p 2' ''; eval 'case "${1##-1}" in /"q r") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 217'; ( init; set -- p1 'p 2' ''; eval '[[ "${e:1:2}" -eq ${n##$a} ]]'; echo "[$?]" ) </dev/null
echo '--- 218'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr@K}'; echo "[$?]" ) </dev/null
echo '--- 219'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[-1]} -1${arr[1]}'; echo "[$?]" ) </dev/null
echo '--- 220'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${u/$a$'\''\t'\''/'\''s t'\''} "[!a]*" "${!n}"'; echo "[$?]" ) </dev/null
echo '--- 221'; ( init; set -- p1 'p 2' ''; eval 'case "pre${arr///$'\''\t'\''}post" in *) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 222'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m[k]: -2}" a{b,c}d{e,f} ${#s}'; echo "[$?]" ) </dev/null
echo '--- 223'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${1^} ${@/#"$@"/x} $((u||arr[n]?1:0x1f))'; echo "[$?]" ) </dev/null
echo '--- 224'; ( init; set -- p1 'p 2' ''; eval 'for i in pre${arr[*]:+~foo}post "$b"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 225'; ( init; set -- p1 'p 2' ''; eval 'arr2=("%$*" {1..10..3}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 226'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${?@u}"'; echo "[$?]" ) </dev/null
echo '--- 227'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[*]: -2}post" *$a ${arr[*]+[a-c]*$*}'; echo "[$?]" ) </dev/null
echo '--- 228'; ( init; set -- p1 'p 2' ''; eval '(( 010|7 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 229'; ( init; set -- p1 'p 2' ''; eval 'x={`echo t`?}{3..1}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 230'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((7&1&&~n)) /'; echo "[$?]" ) </dev/null
echo '--- 231'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$@" ${m[@]:+"$@"}'; echo "[$?]" ) </dev/null
echo '--- 232'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${2#x} "$(((n+1)|-3))" "-1"'; echo "[$?]" ) </dev/null
echo '--- 233'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${2//o} pre${p##${m[k]}}post "pre${b/#%a=b/}post"'; echo "[$?]" ) </dev/null
echo '--- 234'; ( init; set -- p1 'p 2' ''; eval 'case {,"${arr[@]}"}{01..3} in `echo t`$((n+1))) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 235'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((!n)) "${m}"'; echo "[$?]" ) </dev/null
echo '--- 236'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "#" ~root "${a^^[a-f]}"'; echo "[$?]" ) </dev/null
echo '--- 237'; ( init; set -- p1 'p 2' ''; eval 'arr2=(f? "a=b`echo t`"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 238'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((--n<=010))" ${n:$n}'; echo "[$?]" ) </dev/null
echo '--- 239'; ( init; set -- p1 'p 2' ''; eval 'arr2=("[!a]*" $((n++))); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 240'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#} ${#%$(echo hi)#} ${s:-$n}'; echo "[$?]" ) </dev/null
echo '--- 241'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((010&0x1f>0x1f&1))'; echo "[$?]" ) </dev/null
echo '--- 242'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "a{b,c}d{e,f}" $((n)) \n'; echo "[$?]" ) </dev/null
echo '--- 243'; ( init; set -- p1 'p 2' ''; eval 'x="{/$*,$(echo hi),${arr[1]}}{a..c}"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 244'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${m[@]#\n$a}" [!a]*); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 245'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${u:-"q r"}'; echo "[$?]" ) </dev/null
echo '--- 246'; ( init; set -- p1 'p 2' ''; eval 'arr2=({${m[k]},/`echo t`}{3..1} "${*##'\''s t'\''/}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 247'; ( init; set -- p1 'p 2' ''; eval '[[ $(((n+1)^!n)) -eq $((!n)) ]]'; echo "[$?]" ) </dev/null
echo '--- 248'; ( init; set -- p1 'p 2' ''; eval 'x={x$n,/"q r",$(echo hi)}{01..3}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 249'; ( init; set -- p1 'p 2' ''; eval 'case ${m[@]@u} in $'\''\t'\'') echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 250'; ( init; set -- p1 'p 2' ''; eval '(( 2&010+arr[n]-16#ff )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 251'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {?,$n/,!?}{3..1} {*,#\*}'; echo "[$?]" ) </dev/null
echo '--- 252'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${s/%$'\''\t'\''/$(echo hi)${m[k]}} `echo t`${arr[1]}'; echo "[$?]" ) </dev/null
echo '--- 253'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${*:1:2} ${p@E}'; echo "[$?]" ) </dev/null
echo '--- 254'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${#:1:2}" ${#/%!/${m[k]}}'; echo "[$?]" ) </dev/null
echo '--- 255'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a@L} ${n-{1,2}}'; echo "[$?]" ) </dev/null
echo '--- 256'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch "pre${2,,}post" "q r"'; echo "[$?]" ) </dev/null
echo '--- 257'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a/#"q r"/a=b}'; echo "[$?]" ) </dev/null
echo '--- 258'; ( init; set -- p1 'p 2' ''; eval 'case ${a/#$a/\n} in foo?) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 259'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {"$b",$((n+1))a/b/c.txt,"$@"$((n+1))}{a..c} "\n?"'; echo "[$?]" ) </dev/null
echo '--- 260'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${b}"'; echo "[$?]" ) </dev/null
echo '--- 261'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$n,"${arr[@]}"*}{01..3} "${arr//a=b~/foo`echo t`}"'; echo "[$?]" ) </dev/null
echo '--- 262'; ( init; set -- p1 'p 2' ''; eval '(( 16#ff>>!n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 263'; ( init; set -- p1 'p 2' ''; eval 'for i in ${arr[@],} {a..e..2}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 264'; ( init; set -- p1 'p 2' ''; eval 'for i in "{,-1,$a%}{a..c}" "{q r,q r[a-c]*,$'\''\t'\''%}{01..3}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 265'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${!n}" ${n^}'; echo "[$?]" ) </dev/null
echo '--- 266'; ( init; set -- p1 'p 2' ''; eval '[[ +([a-z]) != \{a,b} ]]'; echo "[$?]" ) </dev/null
echo '--- 267'; ( init; set -- p1 'p 2' ''; eval 'case ${!n} in /) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 268'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$a"'; echo "[$?]" ) </dev/null
echo '--- 269'; ( init; set -- p1 'p 2' ''; eval '[[ ${arr[*]##$a} == ${p:+'\''s t'\''} ]]'; echo "[$?]" ) </dev/null
echo '--- 270'; ( init; set -- p1 'p 2' ''; eval 'x=${a@u}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 271'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "**"'; echo "[$?]" ) </dev/null
echo '--- 272'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" / "a{b,c}d{e,f}" "\*"'; echo "[$?]" ) </dev/null
echo '--- 273'; ( init; set -- p1 'p 2' ''; eval 'x={a/b/c.txt}{3..1}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 274'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#s}'; echo "[$?]" ) </dev/null
echo '--- 275'; ( init; set -- p1 'p 2' ''; eval 'for i in {a/b/c.txt'\''s t'\''}x "$((n++**16#ff<arr[n]&&010))"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 276'; ( init; set -- p1 'p 2' ''; eval '(( -3 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 277'; ( init; set -- p1 'p 2' ''; eval '(( n++&n*!n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 278'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!n} pre${#arr[@]}post'; echo "[$?]" ) </dev/null
echo '--- 279'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "{$a,{1,2}$n,${m[k]}/}{01..3}" ${#@u} ${arr[@]: -2}'; echo "[$?]" ) </dev/null
echo '--- 280'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$b"$'\''\t'\'' ${m[k]^}'; echo "[$?]" ) </dev/null
echo '--- 281'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${n@a}" ${#a} "%"'; echo "[$?]" ) </dev/null
echo '--- 282'; ( init; set -- p1 'p 2' ''; eval '(( arr[n]?1:arr[1]*010!=1 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 283'; ( init; set -- p1 'p 2' ''; eval 'x=${!m[@]}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 284'; ( init; set -- p1 'p 2' ''; eval 'for i in "{$((n+1)),$b\*}x" "$*"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 285'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${#^} ${2}'; echo "[$?]" ) </dev/null
echo '--- 286'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${arr[0]/o}post" ${*//$n$*/`echo t`[a-c]*} ${u:$n}'; echo "[$?]" ) </dev/null
echo '--- 287'; ( init; set -- p1 'p 2' ''; eval '[[ ${arr[0]} -eq $n ]]'; echo "[$?]" ) </dev/null
echo '--- 288'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${arr@A}"'; echo "[$?]" ) </dev/null
echo '--- 289'; ( init; set -- p1 'p 2' ''; eval '[[ ${arr[0]@K} < "pre${!n}post" ]]'; echo "[$?]" ) </dev/null
echo '--- 290'; ( init; set -- p1 'p 2' ''; eval 'for i in ${e:1:2} ${arr}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 291'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${s/%!${arr[1]}/~}post'; echo "[$?]" ) </dev/null
echo '--- 292'; ( init; set -- p1 'p 2' ''; eval '(( (n+1),010 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 293'; ( init; set -- p1 'p 2' ''; eval 'for i in *.txt "a{b,c}d{e,f}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 294'; ( init; set -- p1 'p 2' ''; eval 'case ${#s} in -1~) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 295'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${m[k]}" "\n" a=b'; echo "[$?]" ) </dev/null
echo '--- 296'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $*$a ${!m[@]}'; echo "[$?]" ) </dev/null
echo '--- 297'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {$n,é,$n!} "$((7+0x1f==--n||-3))" ${!n}'; echo "[$?]" ) </dev/null
echo '--- 298'; ( init; set -- p1 'p 2' ''; eval '[[ "{$'\''\t'\'',[a-c]*}x" != ~${m[k]} ]]'; echo "[$?]" ) </dev/null
echo '--- 299'; ( init; set -- p1 'p 2' ''; eval 'arr2=({a..e..2} {%,'\''s t'\''"$@"}{3..1}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 300'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a@L}'; echo "[$?]" ) </dev/null
echo '--- 301'; ( init; set -- p1 'p 2' ''; eval 'for i in {1,2} ${m[@]}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 302'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${m[k]+?${arr[@]}}post" "${n/$@$'\''\t'\''/$n}"'; echo "[$?]" ) </dev/null
echo '--- 303'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {${arr[1]},$(echo hi)} pre${2:1}post'; echo "[$?]" ) </dev/null
echo '--- 304'; ( init; set -- p1 'p 2' ''; eval 'case ${s:1} in ~) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 305'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" a=b ${1--1*} ${m}'; echo "[$?]" ) </dev/null
echo '--- 306'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $n -1"${arr[@]}" /'; echo "[$?]" ) </dev/null
echo '--- 307'; ( init; set -- p1 'p 2' ''; eval '[[ "$b"\* -eq "${arr[@]}" ]]'; echo "[$?]" ) </dev/null
echo '--- 308'; ( init; set -- p1 'p 2' ''; eval 'for i in $((-3)) "[!a]*"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 309'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" @(f1|f2) *.txt'; echo "[$?]" ) </dev/null
echo '--- 310'; ( init; set -- p1 'p 2' ''; eval 'case "$((~n^7^~n+1))" in a/b/c.txt) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 311'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "~nosuch" $((a))'; echo "[$?]" ) </dev/null
echo '--- 312'; ( init; set -- p1 'p 2' ''; eval '(( (n+1) )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 313'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${!n}post "${arr[-1]%${arr[@]}'\''s t'\''}"'; echo "[$?]" ) </dev/null
echo '--- 314'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${@} é$n); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 315'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${b//'\''s t'\''/?}post $(echo hi)'; echo "[$?]" ) </dev/null
echo '--- 316'; ( init; set -- p1 'p 2' ''; eval '(( (n+1)%010<<--n>(n+1) )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 317'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {,x} {a} ${arr:0:1}'; echo "[$?]" ) </dev/null
echo '--- 318'; ( init; set -- p1 'p 2' ''; eval 'case ${b@Q} in a/b/c.txt?) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 319'; ( init; set -- p1 'p 2' ''; eval '[[ ${p+$a$((n+1))} -eq "*é" ]]'; echo "[$?]" ) </dev/null
echo '--- 320'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${@@Q}"'; echo "[$?]" ) </dev/null
echo '--- 321'; ( init; set -- p1 'p 2' ''; eval '[[ "${1^}" > é$(echo hi) ]]'; echo "[$?]" ) </dev/null
echo '--- 322'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${2+$((n+1))-1}'; echo "[$?]" ) </dev/null
echo '--- 323'; ( init; set -- p1 'p 2' ''; eval '(( (n+1) )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 324'; ( init; set -- p1 'p 2' ''; eval 'x="a=b!"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 325'; ( init; set -- p1 'p 2' ''; eval '[[ ${n@E} < "${s:n:1}" ]]'; echo "[$?]" ) </dev/null
echo '--- 326'; ( init; set -- p1 'p 2' ''; eval '[[ pre${u@U}post < ~nosuch ]]'; echo "[$?]" ) </dev/null
echo '--- 327'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$@"'; echo "[$?]" ) </dev/null
echo '--- 328'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {a=b}x ${#s}'; echo "[$?]" ) </dev/null
echo '--- 329'; ( init; set -- p1 'p 2' ''; eval 'for i in $*$a pre${s@U}post; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 330'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!arr[@]} $(((n+1)?1:n++-a=7))'; echo "[$?]" ) </dev/null
echo '--- 331'; ( init; set -- p1 'p 2' ''; eval '(( 010 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 332'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${m[@]} "a{b,c}d{e,f}" ${m^}'; echo "[$?]" ) </dev/null
echo '--- 333'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $a ${arr:+[a-c]*!}'; echo "[$?]" ) </dev/null
echo '--- 334'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "[!a]*"'; echo "[$?]" ) </dev/null
echo '--- 335'; ( init; set -- p1 'p 2' ''; eval 'for i in $n ${*,}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 336'; ( init; set -- p1 'p 2' ''; eval 'for i in ${u-\*} ${m[k]^}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 337'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${arr[@]%%{1,2}}post'; echo "[$?]" ) </dev/null
echo '--- 338'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((-3!=16#ff))" "`echo t`/" "{}"'; echo "[$?]" ) </dev/null
echo '--- 339'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${#a}" "${!m[@]}" pre${!n}post'; echo "[$?]" ) </dev/null
echo '--- 340'; ( init; set -- p1 'p 2' ''; eval '(( 2/7<<16#ff )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 341'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${n@a}'; echo "[$?]" ) </dev/null
echo '--- 342'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {~"q r"}{3..1} pre${arr[@],}post'; echo "[$?]" ) </dev/null
echo '--- 343'; ( init; set -- p1 'p 2' ''; eval 'x="$((!n>>arr[1]>=arr[n]||-3))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 344'; ( init; set -- p1 'p 2' ''; eval 'for i in "${m//#/}" "pre${p%~${arr[1]}}post"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 345'; ( init; set -- p1 'p 2' ''; eval 'for i in $((arr[1]^u)) "${!arr[@]}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 346'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ** {/"$@",-1[a-c]*}'; echo "[$?]" ) </dev/null
echo '--- 347'; ( init; set -- p1 'p 2' ''; eval 'arr2=(${#s} ${#/#`echo t`/$(echo hi)$((n+1))}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 348'; ( init; set -- p1 'p 2' ''; eval 'for i in {} $((16#ff**(n+1))); do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 349'; ( init; set -- p1 'p 2' ''; eval 'for i in ${2} "pre${*,}post"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 350'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((1|010||2))"'; echo "[$?]" ) </dev/null
echo '--- 351'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${n^^}" $* "${s//o}"'; echo "[$?]" ) </dev/null
echo '--- 352'; ( init; set -- p1 'p 2' ''; eval '(( 7 )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 353'; ( init; set -- p1 'p 2' ''; eval 'x="$((arr[n]))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 354'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${n##é$b}" "$((arr[1]!=arr[1]>-3))" "${arr[0],}"'; echo "[$?]" ) </dev/null
echo '--- 355'; ( init; set -- p1 'p 2' ''; eval 'x={éx,\*${m[k]}}{3..1}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 356'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch "*" x'; echo "[$?]" ) </dev/null
echo '--- 357'; ( init; set -- p1 'p 2' ''; eval '[[ pre${arr[-1],,}post > ${b%%$((n+1))\*} ]]'; echo "[$?]" ) </dev/null
echo '--- 358'; ( init; set -- p1 'p 2' ''; eval '(( a==1>=2+=n++ )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 359'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" *.txt ${!m[@]} a/b/c.txt'; echo "[$?]" ) </dev/null
echo '--- 360'; ( init; set -- p1 'p 2' ''; eval 'case "a/b/c.txt" in $(echo hi)`echo t`) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 361'; ( init; set -- p1 'p 2' ''; eval '(( arr[1] )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 362'; ( init; set -- p1 'p 2' ''; eval 'case $((u)) in "$@") echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 363'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${!m[@]} ~nosuch ${m[k]}$(echo hi)'; echo "[$?]" ) </dev/null
echo '--- 364'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" $((~n=(n+1),-3))'; echo "[$?]" ) </dev/null
echo '--- 365'; ( init; set -- p1 'p 2' ''; eval 'arr2=("${a:-{1,2}a/b/c.txt}" "${#s}"); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 366'; ( init; set -- p1 'p 2' ''; eval '(( ~n**010<=!n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 367'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "\{a,b}" "${arr[1]}${arr[@]}" ${e}'; echo "[$?]" ) </dev/null
echo '--- 368'; ( init; set -- p1 'p 2' ''; eval 'arr2=("$'\''\t'\''" ${2@A}); declare -p arr2'; echo "[$?]" ) </dev/null
echo '--- 369'; ( init; set -- p1 'p 2' ''; eval 'x=${#}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 370'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${e/#!*/${arr[@]}foo}post"'; echo "[$?]" ) </dev/null
echo '--- 371'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$b"'; echo "[$?]" ) </dev/null
echo '--- 372'; ( init; set -- p1 'p 2' ''; eval 'x=${#@K}; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 373'; ( init; set -- p1 'p 2' ''; eval '(( arr[n]%a-0x1f^a )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 374'; ( init; set -- p1 'p 2' ''; eval '(( (n+1),u&--n )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 375'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ? ** ${arr[*]//%/"q r"}'; echo "[$?]" ) </dev/null
echo '--- 376'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" foo'; echo "[$?]" ) </dev/null
echo '--- 377'; ( init; set -- p1 'p 2' ''; eval 'for i in f? {~${m[k]},/"$b"}{3..1}; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 378'; ( init; set -- p1 'p 2' ''; eval '[[ $((arr[n]/-3||1)) != ${arr[@]@K} ]]'; echo "[$?]" ) </dev/null
echo '--- 379'; ( init; set -- p1 'p 2' ''; eval '[[ "${#a}" < "{1,2}" ]]'; echo "[$?]" ) </dev/null
echo '--- 380'; ( init; set -- p1 'p 2' ''; eval 'for i in pre${!m[@]}post "${p@K}"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 381'; ( init; set -- p1 'p 2' ''; eval 'case "${#arr[@]}" in [a-c]*$*) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 382'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${2:1:2}post "$((n++&&arr[1]))"'; echo "[$?]" ) </dev/null
echo '--- 383'; ( init; set -- p1 'p 2' ''; eval 'case "${b}" in \n) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 384'; ( init; set -- p1 'p 2' ''; eval 'case / in /) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 385'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${arr[-1]^}'; echo "[$?]" ) </dev/null
echo '--- 386'; ( init; set -- p1 'p 2' ''; eval '[[ {\n}x -eq "-1" ]]'; echo "[$?]" ) </dev/null
echo '--- 387'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ~nosuch'; echo "[$?]" ) </dev/null
echo '--- 388'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" ${a/o} "`echo t`x"'; echo "[$?]" ) </dev/null
echo '--- 389'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "$((n+1))"'; echo "[$?]" ) </dev/null
echo '--- 390'; ( init; set -- p1 'p 2' ''; eval 'x="$((0x1f<<arr[1]))"; printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
echo '--- 391'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "${*^}"'; echo "[$?]" ) </dev/null
echo '--- 392'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" {1..10..3}'; echo "[$?]" ) </dev/null
echo '--- 393'; ( init; set -- p1 'p 2' ''; eval 'for i in "${arr[-1]:1:2}" "pre${#arr[@]}post"; do printf "{%s}" "$i"; done'; echo "[$?]" ) </dev/null
echo '--- 394'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" pre${!n}post "`echo t`$@"'; echo "[$?]" ) </dev/null
echo '--- 395'; ( init; set -- p1 'p 2' ''; eval '(( n++ )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 396'; ( init; set -- p1 'p 2' ''; eval 'case "$((u>=~n))" in [a-c]*x) echo A;; *) echo B;; esac'; echo "[$?]" ) </dev/null
echo '--- 397'; ( init; set -- p1 'p 2' ''; eval '(( u )); echo $n'; echo "[$?]" ) </dev/null
echo '--- 398'; ( init; set -- p1 'p 2' ''; eval 'printf "<%s>" "pre${b%%é}post"'; echo "[$?]" ) </dev/null
echo '--- 399'; ( init; set -- p1 'p 2' ''; eval 'x=$((16#ff*n?1:--n+arr[n])); printf "<%s>" "$x"'; echo "[$?]" ) </dev/null
