readonly a=1 b; readonly -p | grep -E ' [ab](=|$)'; export c=2; export -p | grep ' c='; readonly -a arr=(1 2); declare -p arr; readonly a; echo $?; a=2 2>&1; echo not reached
