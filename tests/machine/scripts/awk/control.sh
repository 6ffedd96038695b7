awk 'BEGIN { for (i = 1; i <= 3; i++) { if (i == 2) continue; print i }; while (j < 3) { j++; if (j == 2) break }; print j; do { k++ } while (k < 5); print k; if (k > 3) print "yes"; else print "no"; for (;;) { if (++n > 4) break }; print n }'
printf '1\n2\n3\n4\n' | awk '$1 == 2 { next } { s += $1; print } $1 == 3 { exit 5 } END { print "sum", s }'; echo $?
awk 'BEGIN { exit } END { print "end runs" }'; awk 'BEGIN { exit 3; print "no" }'; echo $?
