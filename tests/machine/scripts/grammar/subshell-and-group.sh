x=1
( x=2; cd /; echo "in: $x $PWD $BASH_SUBSHELL" )
echo "out: $x $PWD"
{ x=3; echo "group: $x"; } | cat
echo "after a pipe: $x"
{ x=4; }; echo $x
(exit 7); echo $?
{ (exit 8); }; echo $?
( ( echo nested $BASH_SUBSHELL ) )
