# pathchk: names that some systems would not take; getconf's own errors
for name in a '' -a a/-b 'a b' abcdefghijklmnopq abc/abcdefghijklmno 한 'a*b' . nope/a /etc/passwd/a; do
  for option in '' -p -P --portability; do
    echo "# $option '$name'"; pathchk $option -- "$name"; echo $?
  done
done 2>&1
pathchk -z; echo $?
pathchk a '' b; echo $?
long=$(printf 'a%.0s' {1..300}); pathchk $long; echo $?; pathchk -p $long; echo $?
pathchk -p $(printf 'a/%.0s' {1..200}); echo $?
getconf; echo $?
getconf NAME_MAX; echo $?
getconf NAME_MAX /; getconf PATH_MAX .
getconf NAME_MAX /nope; echo $?
getconf a b c; echo $?
getconf PATH x; echo $?
getconf LONG_BIT; getconf CLK_TCK; getconf INT_MAX; getconf HOST_NAME_MAX
(ulimit -n 99; getconf OPEN_MAX)
