set -e
echo one
false || echo handled
if false; then echo no; fi
! true
false && echo no
x=$(false) || echo caught
f() { false; echo "in f after false"; }
f || echo never
(false; echo never) || true
false | true
echo before the end
false
echo never
