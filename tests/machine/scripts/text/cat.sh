printf 'one\n\n\n\ttab\nlast' > f
cat f
echo
cat -n f
echo
cat -A f
echo
cat -b f
echo
cat -s f
echo
cat -E f | head -2
cat f - < /dev/null | wc -c
cat nosuch; echo $?
cat /tmp; echo $?
cat f nosuch f 2>&1 | tail -3
cat -z; echo $?
