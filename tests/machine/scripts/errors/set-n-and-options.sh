bash -n -c 'echo not run; if'; echo $?
bash -c 'echo "$0 $1"' name arg; bash -x -c 'echo hi'; bash -e -c 'false; echo no'; echo $?; bash -u -c 'echo $nope'; echo $?
set -o | head -4; set -Z; echo $?; set -o nosuch; echo $?; shopt nosuchopt; echo $?; shopt -s extglob; shopt extglob; shopt -q nullglob; echo $?
echo $-; set -f; echo $-; set +f; set -- -a b; echo "$1"; set -o noglob; shopt -o noglob; echo $SHELLOPTS
