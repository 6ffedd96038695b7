awk 'function fact(n) { return n <= 1 ? 1 : n * fact(n - 1) } function fill(a, n,  i) { for (i = 1; i <= n; i++) a[i] = i * i } function noret() { } function change(x) { x = 5 } BEGIN { print fact(10); fill(sq, 3); print sq[1], sq[2], sq[3]; v = noret(); print "[" v "]"; y = 1; change(y); print y; print max(3, 7) }
function max(a, b) {
  return a > b ? a : b
}'
awk 'BEGIN { f(1) }'; echo $?; awk 'function f(a) { return a } BEGIN { print f() "x" f(2) }'
