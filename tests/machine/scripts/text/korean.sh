s='안녕하세요 세계'
echo "$s"
echo ${#s} "${s:0:2}" "${s: -2}"
echo "$s" | wc -cm
echo "$s" | cut -d' ' -f2
echo "$s" | sed 's/세계/도커/'
echo "$s" | grep -o '세.'
touch '한글 파일'
ls
for f in *; do echo "<$f>"; done
echo "$s" | rev
echo "${s/안녕/잘가}" "${s^^}"
case $s in 안*) echo matched;
esac
[[ $s =~ 하.요 ]] && echo "${BASH_REMATCH[0]}"
printf '%s\n' 나 가 다 | sort | tr '\n' ' '
echo "$s" | awk '{ print $2, length($1) }'
echo "$s" | head -c 3
echo
printf '%q\n' "$s"
