set -- one two three four five
echo "${@:2}" / "${@:2:2}" / "${@: -2}" / "${*:1:1}" / "${@:0:2}" / "${@:6}"
echo $# ${#} ${#@} ${#*} ${10} ${1}0
shift 2; echo "$@"; shift 9; echo "$? $@"
set --; echo "[$*]" $#
