printf 'a 1\nb 2\na 3\n' | awk '{ s[$1] += $2; c[$1]++ } END { print s["a"], s["b"], c["a"]; print length(s); if ("a" in s) print "in"; delete s["a"]; if (!("a" in s)) print "gone"; m[1,2] = 3; if ((1,2) in m) print "multi"; for (k in m) { split(k, p, SUBSEP); print p[1] "-" p[2] } }'
awk 'BEGIN { n = split("x:y:z", a, ":"); for (i = 1; i <= n; i++) printf "%s ", a[i]; print n; split("", e); print length(e); n = split("  p q ", b); print n, b[1]; n = split("a1b22c", d, /[0-9]+/); print n, d[3]; delete a; print length(a) }'
printf 'c\na\nb\na\n' | awk '!seen[$0]++'
