printf 'AB\n\x00\xff0123456789abcdef' > f
od -tx1z f
od -Ax -tx1 -tc f
od -td1 f; od -tu2 f; od -tx4 f; od -to8 f; od -tx8 f
od -w8 -tx1 f
od -tf4 -N4 f
od -j 3 -N 4 -ta f
od -An -v -tu1 -w4 /dev/zero -N 12
od -tq f; echo $?
od -tx3 f; echo $?
od -j x f; echo $?
od -A q f; echo $?
