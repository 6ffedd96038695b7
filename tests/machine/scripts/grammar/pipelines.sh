printf 'c\na\nb\n' | sort | head -2 | tr a-z A-Z
echo x | false; echo "$? ${PIPESTATUS[*]}"
false | true | false; echo "${PIPESTATUS[@]}"
set -o pipefail
false | true; echo $?
exit 3 | exit 4 | true; echo "$? ${PIPESTATUS[*]}"
! false | true; echo $?
echo both 1>&2 |& cat
ls nosuch |& wc -l
