parse() { local OPTIND=1 o; while getopts 'ab:c' o "$@"; do case $o in a|c) echo "flag $o";; b) echo "b=$OPTARG";; \?) echo "bad";; esac; done; shift $((OPTIND - 1)); echo "rest: $* ($OPTIND)"; }
parse -a -b val x y; parse -ac -bval -- -z; parse -x; parse -b; parse a -b; parse -a - -c
quiet() { local OPTIND=1 o; while getopts ':ab:' o "$@"; do echo "$o ${OPTARG-none}"; done; }; quiet -a -x -b; getopts; echo $?; getopts a; echo $?; getopts ab: name -b; echo "$? $name"; OPTIND=1; OPTERR=0; getopts a name -q; echo "$? $name"
