p=/usr/local/lib/libfoo.so.1.2
echo ${p#*/} ${p##*/} ${p%.*} ${p%%.*} ${p#x} ${p%/*} ${p%%/*}-
f=archive.tar.gz; echo ${f%.gz} ${f%%.*} ${f#*.} ${f##*.}
v='*star*'; echo "${v#'*'}" "${v#\*}" "${v%"*"}"
pat='*/'; echo ${p#$pat} ${p#"$pat"} ${p##$pat}
set -- a.c b.c c.h; echo "${@%.c}"
