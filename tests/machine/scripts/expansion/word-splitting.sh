x='  a   b	c
d  '
printf '<%s>' $x; echo; printf '<%s>' "$x"; echo; set -- $x; echo $#
IFS=:; y=a:b::c:; printf '<%s>' $y; echo; z=:lead; printf '<%s>' $z; echo
IFS=', '; w='a , b,,c  d'; printf '<%s>' $w; echo
IFS=; v='a b'; printf '<%s>' $v; echo; unset IFS; printf '<%s>' $v; echo
IFS=-; set -- 1 2 3; echo "$*" $* "$@"; q=$*; echo "$q"
