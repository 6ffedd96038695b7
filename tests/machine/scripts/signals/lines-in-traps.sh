show() { echo "$1: LINENO=$LINENO BL=${BASH_LINENO[*]} FN=${FUNCNAME[*]}"
  echo "  second line $LINENO"; inner $1; }
inner() { echo "  inner $LINENO ${BASH_LINENO[*]}"; }
trap 'show ERR; echo after $LINENO' ERR
false
f() { 
  false
  true
}
f
( exit 3 )
trap - ERR
trap 'show USR1; echo after $LINENO' USR1
kill -USR1 $$
echo between
trap 'show RETURN; echo after $LINENO' RETURN
set -T
f
set +T
trap - RETURN
trap 'show DEBUG; echo after $LINENO' DEBUG
echo hi
trap - DEBUG
trap 'show EXIT; echo after $LINENO' EXIT
echo bye
