while getopts ab: o -z -b; do echo "[$o] [${OPTARG-unset}]"; done; echo $?
OPTIND=1; OPTERR=0; getopts ab: o -z; echo "$? $o ${OPTARG-unset}"; OPTERR=1
f() { local OPTIND=1; getopts x: o -x; echo "$o"; }; f
OPTIND=1; getopts a 1bad -a; echo $?; getopts; echo $?; getopts -q; echo $?
