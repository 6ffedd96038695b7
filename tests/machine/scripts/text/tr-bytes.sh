# tr knows bytes only
echo é | tr é e
echo é | tr -d '\303' | od -An -tx1
echo héé | tr -s é | od -An -tx1
printf '\377\376\n' | tr '\376-\377' ab
printf 'abc\n' | tr a-c '\200-\202' | od -An -tx1
printf 'x\303\251y' | tr -cd '\0-\177'
echo
printf 'x\303\251y' | tr -c 'a-z' '?'
echo
printf '\0a\0b' | tr '\0' '\n'
echo
echo 한글 | tr '[:upper:]' '[:lower:]'
echo HELLO | tr '[:upper:]' '[:lower:]'
printf 'a\200' | tr -d '[:print:]' | od -An -tx1
printf '%b' '\01\02\03' | tr '\1-\3' 'a-c'
echo
