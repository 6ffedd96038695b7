# cat -v, -e, -t, -A
printf '\000\001\t\n\033\177\200\211\212\233\240\300\377\r\n' > f
cat -v f
cat -e f
cat -t f
cat -A f
cat -E f | od -c
cat -T f | od -c
printf 'é\r\nx\r' | cat -A
echo
printf '\r\n' | cat -E
printf 'a\n\n\n\nb' | cat -sn
echo
printf 'a\n\nb\n' | cat -b
printf '\n' | cat -A - f - < /dev/null
