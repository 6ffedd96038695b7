(exit 256); echo $?; (exit -1); echo $?; (exit 300); echo $?
(exit abc); echo $?
(exit 1 2); echo $?
f() { return 7; }; f; echo $?; g() { return; }; false; g; echo $?
return 3; echo "return outside: $?"
h() { return x; }; h; echo $?
