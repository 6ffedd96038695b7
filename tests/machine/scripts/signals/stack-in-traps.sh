set -eET
cap() { local i; for ((i=0; i<${#FUNCNAME[@]}; i++)); do echo "  $i ${FUNCNAME[i]} ${BASH_LINENO[i]} ${BASH_SOURCE[i]##*/}"; done; }
dbg() { [[ ${FUNCNAME[1]} == t1 ]] && cap; return 0; }
err() { echo ERR $1; cap; }
t1() { false || true; [ "$x" = y ]; }
t2() {
  local a=1
  [ "$x" = y ]
}
trap 'dbg "$BASH_COMMAND"' DEBUG
trap 'err $?' ERR
( t1 ) || true
(
t2 )
