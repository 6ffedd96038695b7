# mask: pid
# what stays in a subshell, and what exit statuses say
x=1; (x=2; echo "in $x"); echo "out $x"; echo 5 | read x; echo "$x"; echo 6 | { read x; echo "group $x"; }; x=$(x=7; echo $x); echo "$x"; { x=8; }; echo $x; (cd /; pwd); pwd | grep -c work
false | true; echo "$? ${PIPESTATUS[*]}"; true | false | true; echo "${PIPESTATUS[@]}"; set -o pipefail; false | true; echo $?; (exit 3) | (exit 5) | true; echo $?; set +o pipefail
(exit 300); echo $?; sh -c 'exit 200'; echo $?; nosuchcmd; echo $?; ./nosuch; echo $?; touch plain; ./plain; echo $?; /; echo $?; sh -c 'kill -9 $$' 2> /dev/null; echo $?; bash -c 'exit -1'; echo $?
v=$(false); echo "$?"; v=$(exit 4) w=x; echo $?; local_status() { local v=$(false); echo $?; local w; w=$(false); echo $?; }; local_status; readonly r=$(exit 9); echo $?; echo $(exit 3); echo $?; echo "a$(printf 'b\n\n')c"
set -e; (false; echo "not here") || echo "caught"; if ! false; then echo neg; fi; f() { false; echo "in f"; }; f || true; f && true; while false; do :; done; echo "loop $?"; ! true; echo "still"; set +e; (set -e; false; echo no); echo "sub $?"; (set -e; x=$(false); echo no); echo "$?"; (set -e; local_status; echo no) | head -1; (set -eu; echo "$nope"; echo no); echo $?
echo "$BASH_SUBSHELL $(echo $BASH_SUBSHELL) $( (echo $BASH_SUBSHELL) )"; ( ( echo $BASH_SUBSHELL ) ); [[ $$ == $(echo $$) ]] && echo "same \$\$"; [[ $BASHPID != $(echo $BASHPID) ]] && echo "other BASHPID"; exec 3>&1; y=$(echo to3 >&3; echo captured); echo "$y"
trap 'echo exit trap' EXIT; (echo sub); (trap - EXIT; exit 2); bash -c 'exit 6' || echo "got $?"; g() { return 300; }; g; echo $?; h() { return; }; false; h; echo $?; return 4 2> /dev/null; echo "after return $?"; exit 11
