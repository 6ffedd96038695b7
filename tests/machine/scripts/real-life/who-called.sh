# BASH_SOURCE, LINENO, FUNCNAME, caller
cat > lib.sh <<'L'
libfn() {
  echo "in $FUNCNAME from ${BASH_SOURCE[0]##*/}:$LINENO, called by ${FUNCNAME[1]} at ${BASH_SOURCE[1]##*/}:${BASH_LINENO[0]}"
  caller; caller 0; caller 1; caller 2; echo "caller 2: $?"
  trace
}
echo "sourced: ${BASH_SOURCE[0]##*/} ${#BASH_SOURCE[@]} ${FUNCNAME[0]} arg=$1 return: ${BASH_LINENO[0]}"
return 7
echo not reached
L
trace() {
  local i
  for ((i = 0; i < ${#FUNCNAME[@]}; i++)); do
    echo "  $i: ${FUNCNAME[i]} ${BASH_SOURCE[i]##*/}:${BASH_LINENO[i]}"
  done
}
source ./lib.sh argument; echo "status $? args $#"
outer() {
  echo "line $LINENO"
  libfn
}
outer
echo "main: <${FUNCNAME[0]}> <${FUNCNAME[*]}> ${BASH_SOURCE[0]##*/} $LINENO"
die() { local frame=0; while caller $frame; do ((frame++)); done; echo "die: $*"; }
a() { die oops; }; b() { a; }; b
echo $(echo $LINENO
echo $LINENO)
eval 'echo "eval $LINENO"
echo "eval $LINENO"'
( echo "subshell $LINENO" )
bash -c 'echo "$LINENO $0 ${BASH_SOURCE[0]} ${FUNCNAME[0]}"; f() { echo "${FUNCNAME[*]} ${BASH_SOURCE[*]} ${BASH_LINENO[*]}"; }; f' zero
trap 'echo "trap $LINENO ${FUNCNAME[0]:-none}"' USR1; kill -USR1 $$
LINENO=100; echo $LINENO
caller; echo $?
