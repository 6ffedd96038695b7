f() { local OPTIND=1 OPTARG o; while getopts ':a:bc' o "$@"; do echo "$o [${OPTARG-unset}] $OPTIND"; done; echo "end $? $o $OPTIND"; }
f -a 1 -bc rest; f -a; f -x -b; f -bxa value; f -- -b; f ''
OPTIND=1; set -- -b -a x y; while getopts a:b o; do echo $o; done; echo "$OPTIND $1"; shift $((OPTIND - 1)); echo "$@"
