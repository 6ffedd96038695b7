f() { echo out; echo err >&2; }
f 2>&1 > /dev/null; f > /dev/null 2>&1; f 2>&1 1> o | sed 's/^/piped /'; cat o
{ f 3>&1 1>&2 2>&3; } 2> e1 | sed 's/^/swapped /'; cat e1
