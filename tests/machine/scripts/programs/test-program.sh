/usr/bin/[ a = a ]; echo $?
/usr/bin/test 1 -lt 2; echo $?
/usr/bin/[ a = a; echo $?
env test -f /etc/passwd; echo $?
env [ x -eq 1 ]; echo $?
/bin/echo -e 'a\tb'
/bin/echo -n x
/bin/echo
/bin/true; echo $?
/bin/false; echo $?
/bin/pwd
env echo --
/bin/echo a   b
env pwd
/bin/kill -l TERM
/bin/kill 999999; echo $?
env sleep; echo $?
sleep x; echo $?
sleep 0
sleep 0.01 0.01
sleep -1; echo $?
true --help > /dev/null; echo $?
