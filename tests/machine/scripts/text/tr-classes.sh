echo 'Hello 123' | tr '[:lower:]' '[:upper:]'
echo 'Hello 123' | tr -d '[:digit:]'
echo 'Hello 123' | tr -cd '[:alpha:]'; echo
echo 'a  b' | tr -s ' '
echo 'a  b' | tr -s '[:blank:]' '_'
echo abc | tr -c 'a\n' x
echo 'a1' | tr '[:alnum:]' '*'
echo abc | tr -t abc xy
tr; echo $?
tr a; echo $?
tr a b c; echo $?
tr -d a b; echo $?
echo a | tr '[:foo:]' x; echo $?
echo a | tr a ''; echo $?
echo aabb | tr -ds a b
