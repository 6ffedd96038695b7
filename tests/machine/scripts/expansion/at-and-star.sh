set -- 'a b' '' c
printf '<%s>' "$@"; echo; printf '<%s>' "$*"; echo; printf '<%s>' $@; echo; printf '<%s>' $*; echo
printf '<%s>' "x$@y"; echo; printf '<%s>' x"$@"; echo; set --; printf '<%s>' "$@"; echo; printf '<%s>' "$*"; echo
printf '<%s>' "x$@"; echo; a=(); printf '<%s>' "${a[@]}" end; echo; IFS=+; set -- 1 2; printf '<%s>' "$*" "${*}" "$@"; echo
