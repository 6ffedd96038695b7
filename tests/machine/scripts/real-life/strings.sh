# what scripts do with strings
path=/usr/local/lib/libfoo.so.1.2; echo "${path##*/} ${path%/*} ${path#*/} ${path%%.*} ${path#*.} ${path##*.}"
file='My Photo.JPG'; base=${file%.*} ext=${file##*.}; echo "${base// /_}.${ext,,}"; echo "${#file} ${file:3} ${file:3:5} ${file: -3} ${file:0:-4} ${file:(-7):2}"
s='a,b,,c'; echo "${s//,/;} ${s/,/;} ${s/#a/X} ${s/%c/Y} ${s//[a-c]} ${s/,*/} ${s//,,/,-,}"; t=hello; echo "${t/l/[&]}" "${t//l/[\&]}" "${t^} ${t^^} ${t~~} ${t/#/pre-} ${t/%/-post}"
echo "${unset:-default} ${unset-x} ${t:+present} ${unset:+absent}|"; e=; echo "${e:-empty} <${e-unset}> ${e:=now} $e"; echo "${undefined?}"; echo "after $?"
rev() { local i out=; for ((i = ${#1} - 1; i >= 0; i--)); do out+=${1:i:1}; done; echo "$out"; }; rev 'stressed é'
repeat() { printf "%${2}s" '' | tr ' ' "$1"; echo; }; repeat - 20; printf -v line '%*s' 10 ''; echo "${line// /=}"
join() { local IFS=$1; shift; echo "$*"; }; join , a b 'c d'; split() { local IFS=$1; local -a p; read -ra p <<< "$2"; printf '<%s>' "${p[@]}"; echo; }; split / a/b//c
trim() { local v=$1; v="${v#"${v%%[![:space:]]*}"}"; echo "<${v%"${v##*[![:space:]]}"}>"; }; trim $'  \t both  \n'
[[ abc < abd ]] && echo less; [[ 10 < 9 ]] && echo "as text"; [ abc \< abd ] && echo test; [[ $t == h*o ]] && echo glob; [[ $t == "h*o" ]] || echo literal; [[ -z $e || -n $t ]] && echo or
case $t in [A-Z]*) echo upper ;; h?l*) echo matched ;;& *o) echo also ;& nope) echo fell ;; *) echo never ;; esac
contains() { [[ $1 == *"$2"* ]]; }; contains "$path" local && echo yes; contains "$path" nosuch || echo no; n=0; rest=$s; while [[ $rest == *,* ]]; do rest=${rest#*,}; ((n++)); done; echo "$n commas"
printf '%s\n' "${path//\// }" | wc -w; set -- $t; echo "${1:1:1}"; echo "${@:1:1} ${*:0:1}" | sed 's#.*/##'; arr=(one two three four); echo "${arr[@]:1:2} ${arr[@]: -1} ${arr[@]/o/0} ${arr[@]#t} ${#arr[1]} ${!arr[@]}"
echo "${arr[@]^}" "${arr[*]%e}"; v=path; echo "${!v}"; echo "${!pa@}"; x='a b'; echo $x "$x" ${x} '${x}' "'$x'" \$x; echo "$(echo "nested "quotes" $(echo 'in')")"; echo a{1..3}b {a..e..2} {01..10..3} {3..1} x{,y} {a,b{c,d}}
