readonly a=1; a=2; echo "assign: $?"
(a=3; echo no); echo $?; f() { local a=5; echo "f $?"; }; f; echo "$?"
unset a; echo $?; readonly a; a+=x; echo "not stopped: $?"; readonly -p | grep ' a='; for a in 1 2; do echo $a; done; echo $?; read a <<< x; echo $?; export a=4; echo $?
