awk '{'; echo $?
awk '}'; echo $?
awk 'BEGIN { print ( }'; echo $?
awk 'BEGIN { if }'; echo $?
awk '{ print $1 ' < /dev/null; echo $?
awk 2> /dev/null; echo $?
awk 'BEGIN { print $(-1) }'; echo $?
awk 'BEGIN { "x }'; echo $?
awk 'function f(a) { return a } BEGIN { f(1, 2) }'; echo $?
awk '{ print }' missing; echo $?
awk -f missing; echo $?
awk --nosuch; echo $?
awk '{ print }' . ; echo $?
