greet() { echo "hello $1, $# args: $*"; return 3; }
greet world x 'y z'; echo $?
function other { local v=inner; echo "$v $FUNCNAME ${FUNCNAME[1]}"; }
v=outer; other; echo $v
fact() { (( $1 <= 1 )) && { echo 1; return; }; echo $(( $1 * $(fact $(( $1 - 1 ))) )); }
fact 10
declare -F
unset -f greet; greet; echo $?
