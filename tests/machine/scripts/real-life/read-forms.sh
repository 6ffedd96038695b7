# read -t -n -d -s -a -p -u
read -r -n 3 three <<< abcdef; echo "$three"; read -r -N 4 four <<< $'a\nbcd'; printf '%q\n' "$four"
read -r -d : first <<< 'one:two'; echo "$first $?"; read -r -d '' all < <(printf 'x\ny\0z'); printf '%q %s\n' "$all" $?
read -r -t 0.1 late < <(sleep 1); echo "timeout $? <$late>"; read -t 0 < /dev/null; echo "poll $?"
read -r -t 0.2 part < <(printf partial; sleep 1); echo "$? <$part>"
read -a words <<< 'a b  c\ d'; declare -p words; read -ra words <<< 'a\ b c'; declare -p words
read x y <<< 'only'; echo "<$x> <$y>"; read x y <<< ' a  b  c '; echo "<$x> <$y>"; read <<< '  keep  '; echo "<$REPLY>"
IFS= read -r line <<< '  lead'; echo "<$line>"; read line <<< 'back\slash and \\ two'; echo "$line"; read -r line <<< 'raw\n'; echo "$line"
printf 'l1\\\nl2\nl3' | { read a; echo "<$a>"; read -r b; echo "$? <$b>"; read c; echo "$? <$c>"; }
exec 7<<< $'u1\nu2'; read -u 7 u; echo "$u"; read -ru 7 u; echo "$u"; read -u 7 u; echo "$? <$u>"; exec 7<&-
read -u 7 x; echo $?; read -n x y; echo $?; read -t -1 x; echo $?; read -z; echo $?; read 1x; echo $?; read -p 'no prompt ' v <<< val; echo "$v"
readonly ro=1; read ro <<< 2; echo $?; read 'arr[3]' <<< el; declare -p arr; read -s secret <<< hush; echo "$secret"
while IFS='=' read -r key value; do [[ $key == \#* || -z $key ]] && continue; printf '%s is %s\n' "${key// /}" "${value# }"; done <<'C'
# config
name = dockwire
url=http://x?a=b

empty=
C
read -r -d '' block <<'B'
several
lines
B
echo "$? ${#block}"; printf 'a,b\n' | { IFS=, read -r -a f; echo "${f[1]}"; }; echo a b c | while read -r q w; do echo "$w $q"; done
i=0; while read -rn1 ch; do ((i++)); done <<< hello; echo "$i"; read -i text -e v <<< typed; echo "$v"
