#!/bin/bash
# getopts option parsing
usage() { echo "usage: ${0##*/} [-v] [-n count] [-o file] name..." >&2; exit 2; }
verbose=0 count=1 out=
parse() {
  local OPTIND=1 opt
  while getopts ':vn:o:h' opt; do
    case $opt in
      v) ((verbose++)) ;;
      n) count=$OPTARG; [[ $count =~ ^[0-9]+$ ]] || { echo "bad count: $count" >&2; return 1; } ;;
      o) out=$OPTARG ;;
      h) echo help; return 0 ;;
      :) echo "option -$OPTARG needs an argument ($OPTIND)" >&2; return 2 ;;
      \?) echo "unknown option -$OPTARG" >&2; return 2 ;;
    esac
  done
  shift $((OPTIND - 1))
  echo "verbose=$verbose count=$count out=$out left=$# <$*>"
}
parse -vv -n3 -o /tmp/x a 'b c'
parse -n x; echo $?
parse -o; echo $?
parse -z; echo $?
parse -v -- -n 3; echo $?
parse -h; echo $?
while getopts 'ab:' o -a -b 1 -c; do echo "$o ${OPTARG-unset} $OPTIND"; done; echo "end $? $OPTIND"
while getopts 'ab:' o -ab; do echo "$o ${OPTARG-unset}"; done
OPTERR=0; OPTIND=1; getopts x o -y; echo "$? $o ${OPTARG-unset}"
getopts; echo $?
getopts x 1bad; echo $?
getopts 'x' o; echo $? $o
