# all forms of flock, what it says and returns
flock; echo $?
flock -x; echo $?
flock abc; echo $?
flock 99; echo $?
flock -n 5; echo $?
flock -w x a true; echo $?
flock -E 300 a true; echo $?
flock -E x a true; echo $?
flock /nope/a true; echo $?
flock a -c; echo $?
flock a -c one two; echo $?
flock a nosuch; echo $?
flock a /etc; echo $?
flock --zzz; echo $?
flock -F -o a true; echo $?
flock a -c 'exit 3'; echo $?
flock a -c 'kill -9 $$'; echo $?
flock /tmp echo directory
ls a
# readers together, a writer alone
exec 8>a 9>a
flock -s 8 && flock -n -s 9 && echo both read
flock -n -x 9; echo $?
flock -n --verbose a true; echo $?
flock -w 0.1 --verbose -E 7 a true; echo $?
flock -w 0 -E 8 a true; echo $?
flock -u 8
flock -n -x 9 && echo alone
# the lock is the child's too, and goes on while anybody has the file open
(sleep 0.3) &
exec 9>&-
flock -n a echo too early; echo $?
wait
flock -n a echo free again
# a lock that the command was not given
flock -o a sh -c '(sleep 0.2 >&- 2>&-) &'
flock -n a echo closed
# several wait for their turn
for i in 1 2 3; do flock turn -c "read n < counter 2> /dev/null; sleep 0.0$i; echo \$((n + 1)) > counter" 2> /dev/null & done
wait; cat counter
flock -F a -c 'echo same process'
