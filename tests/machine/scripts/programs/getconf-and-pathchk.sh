getconf PAGE_SIZE
getconf PATH
getconf ARG_MAX
getconf NOSUCH
echo $?
pathchk a
echo $?
pathchk ''
echo $?
pathchk -p 'a b'
echo $?
pathchk
echo $?
