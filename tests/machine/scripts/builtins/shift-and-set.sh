set -- a b c d; shift; echo "$# $*"; shift 2; echo "$# $*"; shift 5; echo $?; set --; echo $#; set -- -x; echo $1; set a 'b c'; echo "$#|$2"; set -; echo $#; shift 0; echo $?
shopt -s shift_verbose; shift 9; echo $?; set -o nosuch; echo $?; set -q; echo $?; set +o | head -2; set -e -u; echo $-; set +eu; echo $-
